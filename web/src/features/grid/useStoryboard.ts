import { computed, onBeforeUnmount, shallowRef } from 'vue'

import { storyboardUrl } from '@/api/library'
import type { MediaItem } from '@/api/types'

/** The pointer passes over many tiles on its way: only one that it stays on is asked for. In ms. */
const STAY_MS = 160

/** Frames of a video under the pointer: from left to right through it. */
export function useStoryboard(item: () => MediaItem) {
  const url = shallowRef('')
  const frames = shallowRef(0)
  /** From 0 to 1; none while the pointer is elsewhere. */
  const place = shallowRef<number>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let request = new AbortController()

  async function load(): Promise<void> {
    request = new AbortController()
    const response = await fetch(storyboardUrl(item()), { signal: request.signal }).catch(() => undefined)
    // Without one, the cover stays.
    if (!response?.ok) return
    frames.value = Number(response.headers.get('X-IIB-Frames') ?? 0)
    url.value = URL.createObjectURL(await response.blob())
  }

  function leave(): void {
    clearTimeout(timer)
    request.abort()
    place.value = undefined
  }
  onBeforeUnmount(() => {
    leave()
    URL.revokeObjectURL(url.value)
  })

  return {
    /** What to lay over the tile; nothing while there is nothing to see. */
    style: computed(() => {
      if (url.value === '' || frames.value < 1 || place.value === undefined) return undefined
      const frame = Math.min(Math.floor(place.value * frames.value), frames.value - 1)
      const share = frames.value > 1 ? (frame / (frames.value - 1)) * 100 : 0
      return {
        backgroundImage: `url(${url.value})`,
        backgroundSize: `${String(frames.value * 100)}% 100%`,
        backgroundPosition: `${String(share)}% 0`,
      }
    }),
    onPointermove(event: PointerEvent): void {
      if (item().media_type !== 'video' || event.pointerType !== 'mouse' || !(event.currentTarget instanceof Element)) return
      const box = event.currentTarget.getBoundingClientRect()
      if (place.value === undefined && url.value === '') {
        clearTimeout(timer)
        timer = setTimeout(() => void load(), STAY_MS)
      }
      place.value = Math.min(Math.max((event.clientX - box.left) / box.width, 0), 1)
    },
    onPointerleave: leave,
  }
}
