// @ts-check
// The host side of the tab: every WebUI loads this file into its page, in one scope with all others.
// What it says to our page, and our page to it, is written down in web/src/core/host.ts.
{
  // Only while the script is being read is this known; it is right below a subpath, and behind proxies.
  const script = /** @type {HTMLScriptElement | null} */ (document.currentScript)
  const hostBase = script ? script.src.split('/file=')[0] : ''
  const RETRY_MS = 1000
  const TRIES = 60
  const LOOK_MS = 50
  const LONGEST_MS = 20000
  /** Of the tab, below which the page of the host is not to scroll. */
  const LEAST_HEIGHT = 480

  /** @typedef {{ iib: string, ticket?: string, target?: string, url?: string, name?: string }} Message */

  const byId = (/** @type {string} */ id) => document.getElementById(id)
  const pause = (/** @type {number} */ ms) => new Promise((resolve) => setTimeout(resolve, ms))
  const theme = () => (document.body.classList.contains('dark') ? 'dark' : 'light')

  /** The WebUI answers a few seconds before our routes are on it, and none at all while it reloads. */
  const ourRoutes = async (/** @type {string} */ page, /** @type {() => void} */ onWait) => {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const answer = await fetch(`${page}/hello`).catch(() => undefined)
      if (answer && answer.status !== 404 && answer.status < 500) return
      onWait()
      await pause(RETRY_MS)
    }
    // Shown all the same: what the server says then is better than an empty tab.
  }

  const show = async (/** @type {HTMLIFrameElement} */ frame) => {
    const page = `${hostBase}/${frame.dataset.base}`
    await ourRoutes(page, () => {
      const [paper, ink] = theme() === 'dark' ? ['#0e0f12', '#aab'] : ['#fff', '#445']
      frame.srcdoc ||= `<body style="background:${paper};color:${ink};font:15px system-ui;display:grid;place-items:center;height:90vh">Starting…`
    })
    frame.removeAttribute('srcdoc')
    frame.src = `${page}?__theme=${theme()}`
  }

  /** From where it stands to the lower edge of the window. */
  const fit = (/** @type {HTMLIFrameElement} */ frame) => {
    const top = frame.getBoundingClientRect().top + scrollY
    frame.style.height = `${Math.max(innerHeight - top - 4, LEAST_HEIGHT)}px`
  }

  // --- sending pictures to the other tabs ---

  /** @returns {HTMLTextAreaElement | HTMLInputElement | null} */
  const fieldIn = (/** @type {string} */ id) => byId(id)?.querySelector('textarea, input') ?? null

  /** Which tabs pictures can be sent to. */
  const targets = () => {
    const ours = ['txt2img', 'img2img', 'inpaint', 'extras'].filter(
      (tab) => byId(`iib_send_to_${tab}`) ?? byId(`iib_send_image_to_${tab}`),
    )
    const controlled = ['txt2img', 'img2img'].filter((tab) => controlNetInput(tab)).map((tab) => `controlnet-${tab}`)
    return [...ours, ...controlled]
  }

  /** The place for a picture of the first unit of ControlNet, where that is installed. */
  const controlNetInput = (/** @type {string} */ tab) =>
    /** @type {HTMLInputElement | null} */ (document.querySelector(`#${tab}_controlnet input[type="file"]`))

  const sendTo = async (/** @type {string} */ target, /** @type {string} */ ticket) => {
    const field = fieldIn('iib_send_ticket')
    const load = byId('iib_send_load')
    if (!field || !load) throw new Error('This WebUI has no place for pictures that are sent to it.')
    field.value = ticket
    field.dispatchEvent(new Event('input', { bubbles: true }))
    // Gradio tells the server what stands in a field a moment after it was written.
    await pause(LOOK_MS)
    load.click()
    const end = Date.now() + LONGEST_MS
    for (;;) {
      const text = fieldIn('iib_send_said')?.value || '{}'
      const said = /** @type {{ ticket?: string, error?: string, hasText?: boolean }} */ (JSON.parse(text))
      if (said.ticket === ticket) {
        if (said.error) throw new Error(said.error)
        await hasImage()
        const button = (said.hasText ? byId(`iib_send_to_${target}`) : null) ?? byId(`iib_send_image_to_${target}`)
        if (!button) throw new Error('This picture says nothing about how it was made.')
        button.click()
        return
      }
      if (Date.now() > end) throw new Error('The WebUI did not take the picture. Is it busy?')
      await pause(LOOK_MS)
    }
  }

  /** The picture comes in the same answer as the ticket, and is on the page a moment later. */
  const hasImage = async () => {
    for (let tries = 0; tries < 40 && !byId('iib_send_image')?.querySelector('img'); tries += 1) await pause(LOOK_MS)
    await pause(2 * LOOK_MS)
  }

  /** ControlNet takes a file as if it had been chosen by hand. */
  const sendToControlNet = async (/** @type {string} */ tab, /** @type {string} */ url, /** @type {string} */ name) => {
    const input = controlNetInput(tab)
    if (!input) throw new Error('ControlNet is not installed here.')
    const answer = await fetch(url)
    if (!answer.ok) throw new Error(`The picture cannot be read (${answer.status}).`)
    const blob = await answer.blob()
    const files = new DataTransfer()
    files.items.add(new File([blob], name, { type: blob.type }))
    input.files = files.files
    input.dispatchEvent(new Event('change', { bubbles: true }))
    // By the id of the panel, not by place or text, which a user may change.
    const tabs = [...document.querySelectorAll('#tabs > .tabitem')]
    const at = tabs.findIndex((each) => each.id === `tab_${tab}`)
    const buttons = document.querySelectorAll('#tabs > .tab-nav > button')
    if (at >= 0) /** @type {HTMLElement | undefined} */ (buttons[at])?.click()
  }

  const act = async (/** @type {Message} */ { target = '', ticket = '', url = '', name = '' }) => {
    const control = /^controlnet-(\w+)$/.exec(target)
    await (control ? sendToControlNet(control[1] ?? '', url, name) : sendTo(target, ticket))
  }

  /** Messages of our own frame, from our own page. */
  const listen = (/** @type {HTMLIFrameElement} */ frame) => {
    const tell = (/** @type {object} */ message) => frame.contentWindow?.postMessage(message, location.origin)
    addEventListener('message', (event) => {
      if (event.source !== frame.contentWindow || event.origin !== location.origin) return
      const message = /** @type {Message | null} */ (event.data)
      if (message?.iib === 'hello') tell({ iib: 'host', targets: targets(), theme: theme() })
      if (message?.iib !== 'send') return
      act(message).then(
        () => tell({ iib: 'sent', ticket: message.ticket, error: '' }),
        (error) => tell({ iib: 'sent', ticket: message.ticket, error: String(error?.message ?? error) }),
      )
    })
    new MutationObserver(() => tell({ iib: 'theme', theme: theme() })).observe(document.body, { attributeFilter: ['class'] })
  }

  /** Load the page when its tab is looked at for the first time, and not before. */
  const showOnceSeen = (/** @type {HTMLIFrameElement} */ frame) => {
    listen(frame)
    let isLoaded = false
    new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return
      fit(frame)
      if (!isLoaded) void show(frame)
      isLoaded = true
    }).observe(frame)
    addEventListener('resize', () => {
      if (frame.offsetParent) fit(frame)
    })
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
