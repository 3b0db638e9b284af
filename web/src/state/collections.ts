import { shallowRef, watch, type Ref } from 'vue'

import { ApiError } from '@/api/client'
import {
  fetchAlbums,
  fetchSavedSearches,
  fillAlbum,
  makeAlbum,
  removeAlbum,
  removeSavedSearch,
  renameAlbum,
  saveSearch,
} from '@/api/library'
import type { Album, GlobalSetting, SavedSearch } from '@/api/types'

import { defineShared } from './shared'

export type CollectionsState = ReturnType<typeof createCollections>
export const sharedCollections = defineShared<CollectionsState>('collections')

/** What the user keeps: albums and searches. They are asked for anew whenever settings are, as others may change them. */
export function createCollections(settings: Readonly<Ref<GlobalSetting | undefined>>, onFailure: (error: ApiError) => void) {
  const albums = shallowRef<readonly Album[]>([])
  const searches = shallowRef<readonly SavedSearch[]>([])

  async function load(): Promise<void> {
    await trying(async () => {
      const [foundAlbums, foundSearches] = await Promise.all([fetchAlbums(), fetchSavedSearches()])
      albums.value = foundAlbums
      searches.value = foundSearches
    })
  }
  watch(settings, (loaded) => {
    if (loaded) void load()
  }, { immediate: true })

  /** Do it, and see how it is then. */
  async function changing<T>(act: () => Promise<T>): Promise<T | undefined> {
    const done = await trying(act)
    await load()
    return done
  }

  async function trying<T>(act: () => Promise<T>): Promise<T | undefined> {
    try {
      return await act()
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      onFailure(error)
      return undefined
    }
  }

  return {
    albums,
    searches,
    keep: (search: Omit<SavedSearch, 'id'>, id?: number) => changing(() => saveSearch(search, id)),
    dropSearch: (id: number) => changing(() => removeSavedSearch(id)),
    makeAlbum: (name: string) => changing(() => makeAlbum(name)),
    renameAlbum: (id: number, name: string) => changing(() => renameAlbum(id, name)),
    dropAlbum: (id: number) => changing(() => removeAlbum(id)),
    fillAlbum: (id: number, paths: readonly string[], does: 'add' | 'remove') => changing(() => fillAlbum(id, paths, does)),
  }
}
