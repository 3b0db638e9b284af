import { shallowRef, watch, type Ref } from 'vue'

import { ApiError } from '@/api/client'
import { fetchFolderCovers, thumbnailUrl } from '@/api/library'

/** So many folders are asked for at once. */
const AT_ONCE = 60

/** Small pictures that stand for folders, by path; they come when they come. */
export function useFolderCovers(paths: Readonly<Ref<readonly string[]>>) {
  const covers = shallowRef<ReadonlyMap<string, readonly string[]>>(new Map())
  watch(
    paths,
    async (wanted, _before, onCleanup) => {
      const request = new AbortController()
      onCleanup(() => {
        request.abort()
      })
      try {
        for (let start = 0; start < wanted.length; start += AT_ONCE) {
          const found = await fetchFolderCovers(wanted.slice(start, start + AT_ONCE), request.signal)
          const urls = Object.entries(found).map(([path, items]) => [path, items.map((item) => thumbnailUrl(item, 256))] as const)
          covers.value = new Map([...covers.value, ...urls])
        }
      } catch (error) {
        // A folder without a picture on it can be opened all the same.
        if (!request.signal.aborted && !(error instanceof ApiError)) throw error
      }
    },
    { immediate: true },
  )
  return covers
}
