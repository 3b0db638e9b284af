/** Where the API is. The server writes its base into index.html; behind a proxy that adds a prefix it does so too. */
export function apiBase(): string {
  const meta = document.querySelector<HTMLMetaElement>('meta[name="iib-base"]')
  return meta?.content ?? '/infinite_image_browsing'
}

/** An address of the API: `path` is relative to the base. Any text may be a parameter. */
export function apiUrl(path: string, params: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams(params).toString()
  return `${apiBase()}/${path}${query === '' ? '' : `?${query}`}`
}
