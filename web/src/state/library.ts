import { computed, shallowRef } from 'vue'

import { ApiError } from '@/api/client'
import { fetchFolders, fetchSettings, search } from '@/api/library'
import type { Folder, GlobalSetting } from '@/api/types'

import { defineShared } from './shared'

export type LibraryState = ReturnType<typeof createLibrary>
export const sharedLibrary = defineShared<LibraryState>('library')

/** Counts are asked for at most this often while the index grows. */
const REFRESH_MS = 1500

/** The library as a whole: its roots, its settings, how much is in it, and whether it lets us in. */
export function createLibrary() {
  const settings = shallowRef<GlobalSetting>()
  const roots = shallowRef<readonly Folder[]>()
  const total = shallowRef<number>()
  const problem = shallowRef<ApiError>()
  /** Grows whenever roots or counts may have changed: open parts of the folder tree ask again. */
  const version = shallowRef(0)
  /** Grows whenever the server says that media came, went or changed. */
  const changes = shallowRef(0)
  let refreshTimer: ReturnType<typeof setTimeout> | undefined

  async function load(): Promise<void> {
    try {
      settings.value = await fetchSettings()
      problem.value = undefined
      await loadCounts()
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      problem.value = error
    }
  }

  /** The roots with their counts, and the count of everything. */
  async function loadCounts(): Promise<void> {
    const [folders, page] = await Promise.all([
      fetchFolders(),
      search('', [], { sort: 'newest', cursor: '', size: 1 }),
    ])
    roots.value = folders.folders
    total.value = page.total
    version.value += 1
  }

  /** As `load`, without showing a failure: what is on screen is still true enough. */
  async function refresh(): Promise<void> {
    try {
      await loadCounts()
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      if (error.code === 'secret-required') problem.value = error
    }
  }

  return {
    settings,
    roots,
    total,
    problem,
    version,
    changes,
    isReadOnly: computed(() => settings.value?.is_readonly ?? true),
    // 400: a host wants a key, and none is set. No key would be right then.
    isLocked: computed(() => problem.value?.code === 'secret-required' && problem.value.status === 401),
    isEmpty: computed(() => roots.value?.length === 0),
    load,
    refresh,
    /** Something was done here that changes what lists hold. */
    touched(): void {
      changes.value += 1
    },
    /** The server says that something changed; it may say so many times a second. */
    changed(count: number): void {
      total.value = count
      changes.value += 1
      refreshTimer ??= setTimeout(() => {
        refreshTimer = undefined
        void refresh()
      }, REFRESH_MS)
    },
  }
}
