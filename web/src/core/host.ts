/**
 * What our page and the WebUI around it say to each other (javascript/iib_host.js is the other side). Each message
 * is an object whose `iib` says which it is, between windows of one origin.
 */

/** Tabs that a picture can be sent to. */
export const TARGETS = ['txt2img', 'img2img', 'inpaint', 'extras', 'controlnet-txt2img', 'controlnet-img2img'] as const
export type Target = (typeof TARGETS)[number]

export type FromPage =
  | { readonly iib: 'hello' }
  | {
      readonly iib: 'send'
      readonly target: Target
      /** By which the picture was announced to the server. */
      readonly ticket: string
      /** Where the file is, for those that take a file. */
      readonly url: string
      readonly name: string
    }

export type FromHost =
  | { readonly iib: 'host'; readonly targets: readonly Target[]; readonly theme: 'light' | 'dark' }
  | { readonly iib: 'theme'; readonly theme: 'light' | 'dark' }
  | { readonly iib: 'sent'; readonly ticket: string; readonly error: string }

/** A message of the host; undefined for anything else, as any script may post messages. */
export function fromHost(data: unknown): FromHost | undefined {
  if (typeof data !== 'object' || data === null) return undefined
  const { iib, targets, theme, ticket, error } = data as Record<string, unknown>
  const shade = theme === 'dark' ? 'dark' : 'light'
  if (iib === 'host' && Array.isArray(targets)) {
    return { iib, targets: TARGETS.filter((target) => targets.includes(target)), theme: shade }
  }
  if (iib === 'theme') return { iib, theme: shade }
  if (iib === 'sent' && typeof ticket === 'string') return { iib, ticket, error: typeof error === 'string' ? error : '' }
  return undefined
}
