/** Where in the library one is, and how that is written in the address bar. */

export const SORTS = [
  ...(['newest', 'oldest', 'created', 'generated', 'name', 'name-desc', 'largest', 'smallest'] as const),
  ...(['resolution', 'rating', 'model', 'seed', 'random'] as const),
] as const
export type Sort = (typeof SORTS)[number]

/** What is to be seen of a list; empty for all of it. */
export const KINDS = ['', 'image', 'video', 'audio'] as const
export type Kind = (typeof KINDS)[number]

export interface Place {
  /** The page to begin at; what else is said matters not then. */
  readonly isHome: boolean
  /** Full path of the folder looked at; empty for the whole library. */
  readonly folder: string
  /** All that lies below the folder in one list. */
  readonly isDeep: boolean
  readonly kind: Kind
  /** The search; with a folder, inside it. */
  readonly query: string
  readonly sort: Sort
  /** Full path of the picture that is open; empty for none. */
  readonly open: string
}

export const EVERYTHING: Place = { isHome: false, folder: '', isDeep: false, kind: '', query: '', sort: 'newest', open: '' }
export const HOME: Place = { ...EVERYTHING, isHome: true }

/** Read an address's query string. Unknown keys are left alone, a damaged value is as good as none. */
export function placeOf(search: string): Place {
  const params = new URLSearchParams(search)
  return {
    isHome: params.get('view') === 'home',
    folder: params.get('folder') ?? '',
    isDeep: params.get('deep') === '1',
    kind: oneOf(KINDS, params.get('kind'), ''),
    query: params.get('q') ?? '',
    sort: oneOf(SORTS, params.get('sort'), 'newest'),
    open: params.get('open') ?? '',
  }
}

/** A place as it was stored; undefined for what is none. */
export function placeFrom(stored: unknown): Place | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined
  const { isHome, folder, isDeep, kind, query, sort, open } = stored as Record<string, unknown>
  const text = (value: unknown) => (typeof value === 'string' ? value : '')
  return {
    isHome: isHome === true,
    folder: text(folder),
    isDeep: isDeep === true,
    kind: oneOf(KINDS, kind, ''),
    query: text(query),
    sort: oneOf(SORTS, sort, 'newest'),
    open: text(open),
  }
}

function oneOf<T>(known: readonly T[], value: unknown, otherwise: T): T {
  return known.find((each) => each === value) ?? otherwise
}

/** The query string of a place, with the keys of `search` that are not ours kept (`__theme` of the host). */
export function searchOf(place: Place, search = ''): string {
  const params = new URLSearchParams(search)
  set(params, 'view', place.isHome ? 'home' : '')
  set(params, 'folder', place.folder)
  set(params, 'deep', place.isDeep ? '1' : '')
  set(params, 'kind', place.kind)
  set(params, 'q', place.query)
  set(params, 'sort', place.sort === 'newest' ? '' : place.sort)
  set(params, 'open', place.open)
  const text = params.toString()
  return text === '' ? '' : `?${text}`
}

function set(params: URLSearchParams, key: string, value: string): void {
  if (value === '') params.delete(key)
  else params.set(key, value)
}

/** What list is looked at, whatever is open in it. */
export function listKey(place: Place): string {
  return JSON.stringify([place.isHome, place.folder, place.isDeep, place.kind, place.query, place.sort])
}

/** The last part of a path, of either kind of system. */
export function nameOf(path: string): string {
  const trimmed = path.replace(/[\\/]+$/, '')
  return trimmed.slice(Math.max(trimmed.lastIndexOf('/'), trimmed.lastIndexOf('\\')) + 1) || path
}

/** The folder a path lies in; empty at the top. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'), 0))
}

/** Whether `path` is `folder` or lies below it. */
export function isWithin(path: string, folder: string): boolean {
  const base = folder.replace(/[\\/]+$/, '')
  return path === folder || path === base || path.startsWith(`${base}/`) || path.startsWith(`${base}\\`)
}
