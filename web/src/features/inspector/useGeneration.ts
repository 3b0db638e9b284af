import { shallowRef, watch, type Ref } from 'vue'

import { ApiError } from '@/api/client'
import { fetchGeneration } from '@/api/library'
import type { Generation } from '@/api/types'

/** Going through pictures with an arrow held down asks for the one that one stops at, after this many ms. */
const SETTLE_MS = 60

/** How a picture was made, following `path`. A slow answer for an older picture is dropped. */
export function useGeneration(path: Readonly<Ref<string>>) {
  const generation = shallowRef<Generation>()
  const problem = shallowRef<ApiError>()
  const attempt = shallowRef(0)

  watch(
    [path, attempt],
    async ([wanted], _before, onCleanup) => {
      const request = new AbortController()
      onCleanup(() => {
        request.abort()
      })
      problem.value = undefined
      if (wanted === '') {
        generation.value = undefined
        return
      }
      try {
        // What is shown stays until the next is there, so that nothing flickers.
        await new Promise((resolve) => setTimeout(resolve, generation.value ? SETTLE_MS : 0))
        if (request.signal.aborted) return
        generation.value = await fetchGeneration(wanted, request.signal)
      } catch (error) {
        if (request.signal.aborted) return
        if (!(error instanceof ApiError)) throw error
        generation.value = undefined
        problem.value = error
      }
    },
    { immediate: true },
  )

  return { generation, problem, retry: () => (attempt.value += 1) }
}
