import { onScopeDispose, readonly, shallowRef } from 'vue'

import { ApiError } from '@/api/client'
import { completeTag } from '@/api/library'
import type { Tag } from '@/api/types'

const TYPING_MS = 110

/** Tags that begin like what is being typed, with how many pictures carry each. */
export function useCompletion() {
  const tags = shallowRef<readonly Tag[]>([])
  let request = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined

  function clear(): void {
    clearTimeout(timer)
    request.abort()
    tags.value = []
  }

  function ask(prefix: string): void {
    clearTimeout(timer)
    request.abort()
    if (prefix === '') {
      tags.value = []
      return
    }
    timer = setTimeout(() => void fetchTags(prefix), TYPING_MS)
  }

  async function fetchTags(prefix: string): Promise<void> {
    const own = new AbortController()
    request = own
    try {
      const found = await completeTag(prefix, own.signal)
      if (!own.signal.aborted) tags.value = found.tags
    } catch (error) {
      // Without suggestions one can search as well.
      if (!own.signal.aborted && !(error instanceof ApiError)) throw error
    }
  }

  onScopeDispose(clear)
  return { tags: readonly(tags), ask, clear }
}
