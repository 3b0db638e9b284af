import { computed, onScopeDispose, shallowRef, watch, type Ref } from 'vue'

import { ApiError } from '@/api/client'
import { listFolder, search, type PageRequest } from '@/api/library'
import type { MediaItem, SubFolder } from '@/api/types'
import { folderOf, isWithin, listKey, nameOf, type Place } from '@/core/place'

/** What is known of one list: its first pages, and how to get the next. */
export interface Collection {
  readonly key: string
  readonly items: readonly MediaItem[]
  readonly folders: readonly SubFolder[]
  /** Whether these are the media below the folder, as it has none of its own. */
  readonly isDeep: boolean
  readonly total: number
  /** Where the next page begins; undefined at the end. */
  readonly next: string | undefined
}

const FIRST_PAGE = 200
const LATER_PAGE = 500
/** How many lists one can go back to without asking again. */
const KEPT_LISTS = 8
const REFRESH_MS = 1500

/**
 * The media at a place, page by page, following it. A slow answer for a place one has left is
 * dropped. A list one comes back to is there at once, as long as it was.
 */
export function useCollection(
  place: Readonly<Ref<Place>>,
  isReturn: Readonly<Ref<boolean>>,
  isAtTop: () => boolean,
) {
  const collection = shallowRef<Collection>()
  const problem = shallowRef<ApiError>()
  const isLoading = shallowRef(false)
  /** How many media came to the top since the list was loaded. */
  const newCount = shallowRef(0)
  const kept = new Map<string, Collection>()
  let request = new AbortController()

  const key = computed(() => listKey(place.value))
  watch(
    key,
    (wanted) => {
      keep(collection.value)
      const known = isReturn.value ? kept.get(wanted) : undefined
      collection.value = known
      newCount.value = 0
      problem.value = undefined
      if (known) void refresh()
      else void load()
    },
    { immediate: true },
  )

  function keep(list: Collection | undefined): void {
    if (!list) return
    kept.delete(list.key)
    kept.set(list.key, list)
    const oldest = kept.keys().next().value
    if (kept.size > KEPT_LISTS && oldest !== undefined) kept.delete(oldest)
  }

  /** Load the list from its beginning; what is shown stays until it is there. */
  async function load(): Promise<void> {
    await asking(async (signal) => {
      const page = await firstPage(place.value, signal)
      collection.value = { key: key.value, ...page }
      newCount.value = 0
    })
  }

  async function loadMore(): Promise<void> {
    const list = collection.value
    if (list?.next === undefined || isLoading.value || problem.value) return
    const request = { sort: place.value.sort, cursor: list.next, size: LATER_PAGE }
    await asking(async (signal) => {
      const page = await fetchPage(place.value, request, list.isDeep, signal)
      collection.value = { ...list, ...page, folders: list.folders, items: appended(list.items, page.items) }
    })
  }

  /** One request at a time: a new one ends the one before. */
  async function asking(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    request.abort()
    const own = new AbortController()
    request = own
    isLoading.value = true
    try {
      await work(own.signal)
      problem.value = undefined
    } catch (error) {
      if (own.signal.aborted) return
      if (!(error instanceof ApiError)) throw error
      problem.value = error
    } finally {
      if (request === own) isLoading.value = false
    }
  }

  /**
   * See what is new without moving anything: count it. At the top it is shown at once, as nothing above
   * it is being looked at.
   */
  async function refresh(): Promise<void> {
    // Not instead of what is under way: a slow first answer would never come.
    if (isLoading.value) {
      refreshSoon()
      return
    }
    const list = collection.value
    if (!list || problem.value) {
      await load()
      return
    }
    try {
      const page = await firstPage(place.value, request.signal)
      if (collection.value !== list || key.value !== list.key) return
      if (place.value.sort === 'random' && list.items.length > 0) {
        // The first page of another shuffle: only how many have come is of use.
        newCount.value = Math.max(page.total - list.total, 0)
      } else if (isAtTop() || list.items.length === 0) {
        if (!isSame(page, list)) collection.value = { key: list.key, ...page }
        newCount.value = 0
      } else {
        const known = new Set(list.items.map((item) => item.fullpath))
        newCount.value = page.items.filter((item) => !known.has(item.fullpath)).length
      }
    } catch (error) {
      // Nobody asked for this: what is on screen is still true enough.
      if (!(error instanceof ApiError) && !request.signal.aborted) throw error
    }
  }

  /** Take items out of the list at once. What it gives back puts them there again, if the list is the same. */
  function drop(paths: ReadonlySet<string>): () => void {
    const before = collection.value
    const items = before?.items.filter((item) => !paths.has(item.fullpath)) ?? []
    if (!before || items.length === before.items.length) return () => undefined
    const after = { ...before, total: before.total - (before.items.length - items.length), items }
    collection.value = after
    return () => {
      if (collection.value === after) collection.value = before
      else if (collection.value?.key === before.key) void load()
    }
  }

  /** Files have other paths now; those of which there is none any more in this list go. */
  function follow(moved: ReadonlyMap<string, string>): void {
    const list = collection.value
    if (!list) return
    const items = list.items.flatMap((item) => {
      const path = moved.get(item.fullpath)
      if (path === undefined) return [item]
      return belongs(path, list.isDeep) ? [{ ...item, fullpath: path, name: nameOf(path) }] : []
    })
    collection.value = { ...list, items, total: list.total - (list.items.length - items.length) }
  }

  /** Whether a file at this path is in the list, as far as folders say. */
  function belongs(path: string, isDeep: boolean): boolean {
    const { folder, query } = place.value
    if (folder === '') return true
    return isDeep || query !== '' ? isWithin(path, folder) : folderOf(path) === folder.replace(/[\\/]+$/, '')
  }

  /** Load the rest of the list, page by page. Says whether all of it is there. */
  async function loadAll(signal: AbortSignal, onProgress: (loaded: number) => void): Promise<boolean> {
    const wanted = key.value
    while (collection.value?.next !== undefined && !signal.aborted && key.value === wanted && !problem.value) {
      if (isLoading.value) await settled()
      else await loadMore()
      onProgress(collection.value.items.length)
    }
    return key.value === wanted && collection.value !== undefined && collection.value.next === undefined
  }

  function settled(): Promise<void> {
    return new Promise((done) => {
      const stop = watch(isLoading, (now) => {
        if (now) return
        stop()
        done()
      })
    })
  }

  const refreshSoon = spaced(refresh, REFRESH_MS)

  onScopeDispose(() => {
    request.abort()
  })

  return { collection, problem, isLoading, newCount, load, loadMore, loadAll, drop, follow, refresh: refreshSoon }
}

type Page = Omit<Collection, 'key'>

/** A folder of nothing but folders shows what is in those: that is what one came for. */
async function firstPage(place: Place, signal: AbortSignal): Promise<Page> {
  const request = { sort: place.sort, cursor: '', size: FIRST_PAGE }
  const own = await fetchPage(place, request, place.isDeep, signal)
  if (place.isDeep || own.total > 0 || own.folders.length === 0) return own
  const below = await fetchPage(place, request, true, signal)
  return { ...below, folders: own.folders }
}

async function fetchPage(place: Place, request: PageRequest, isDeep: boolean, signal: AbortSignal): Promise<Page> {
  if (place.folder !== '' && place.query === '') {
    const { files, folders, total, cursor } = await listFolder(place.folder, isDeep, place.kind, request, signal)
    return { items: files, folders, isDeep, total, next: cursor.has_next ? cursor.next : undefined }
  }
  const scope = place.folder === '' ? [] : [place.folder]
  const { files, total, cursor } = await search(queryOf(place), scope, request, signal)
  return { items: files, folders: [], isDeep, total, next: cursor.has_next ? cursor.next : undefined }
}

/** What is searched for, with the kind of media that is to be seen. */
function queryOf({ query, kind }: Place): string {
  if (kind === '') return query
  return query.trim() === '' ? `type:${kind}` : `(${query}) type:${kind}`
}

/** A page at the end. What was shown already is left out, so that a file that moved is not there twice. */
function appended(items: readonly MediaItem[], page: readonly MediaItem[]): readonly MediaItem[] {
  const known = new Set(items.slice(-2 * LATER_PAGE).map((item) => item.fullpath))
  return items.concat(page.filter((item) => !known.has(item.fullpath)))
}

/** Whether a fresh first page says nothing new about the list. */
function isSame(page: Page, list: Collection): boolean {
  return (
    page.total === list.total &&
    page.folders.length === list.folders.length &&
    page.items.every((item, index) => {
      const shown = list.items[index]
      return shown?.fullpath === item.fullpath && shown.date === item.date && shown.width === item.width
    })
  )
}

/** Calls at least `ms` apart; those in between become one at the end. */
function spaced(work: () => Promise<void>, ms: number) {
  let last = -Infinity
  let timer: ReturnType<typeof setTimeout> | undefined
  return (): void => {
    clearTimeout(timer)
    const wait = Math.max(last + ms - performance.now(), 0)
    timer = setTimeout(() => {
      last = performance.now()
      void work()
    }, wait)
  }
}
