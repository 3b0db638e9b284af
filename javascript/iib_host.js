// @ts-check
// The host side of the tab: every WebUI loads this file into its page, in one scope with all others.
{
  // Only while the script is being read is this known; it is right below a subpath, and behind proxies.
  const script = /** @type {HTMLScriptElement | null} */ (document.currentScript)
  const hostBase = script ? script.src.split('/file=')[0] : ''
  const RETRY_MS = 1000
  const TRIES = 60

  /** The WebUI answers a few seconds before our routes are on it: wait for them. */
  const ourRoutes = async (/** @type {string} */ page) => {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const answer = await fetch(`${page}/hello`).catch(() => undefined)
      if (answer && answer.status !== 404 && answer.status < 500) return
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS))
    }
    // Shown all the same: what the server says then is better than an empty tab.
  }

  const show = async (/** @type {HTMLIFrameElement} */ frame) => {
    const page = `${hostBase}/${frame.dataset.base}`
    await ourRoutes(page)
    const theme = document.body.classList.contains('dark') ? 'dark' : 'light'
    frame.src = `${page}?__theme=${theme}`
  }

  /** Load the page when its tab is looked at for the first time, and not before. */
  const showOnceSeen = (/** @type {HTMLIFrameElement} */ frame) => {
    const seen = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return
      seen.disconnect()
      void show(frame)
    })
    seen.observe(frame)
  }

  // Gradio builds its page after the scripts were read.
  const built = new MutationObserver(() => {
    const frame = /** @type {HTMLIFrameElement | null} */ (document.querySelector('iframe#iib_frame'))
    if (!frame) return
    built.disconnect()
    showOnceSeen(frame)
  })
  built.observe(document.documentElement, { childList: true, subtree: true })
}
