import { onBeforeUnmount, readonly, shallowRef, watch, type Ref } from 'vue'

import { problemOf } from '@/api/client'
import { thumbnailUrl } from '@/api/library'
import type { MediaItem } from '@/api/types'

export type ThumbnailState = 'waiting' | 'shown' | 'broken'

/**
 * The small picture of a tile: where it is, and whether it came. Nothing is asked for while the grid
 * flies by, and what is no longer wanted is not waited for. When it does not come, `reason` is the
 * code of the server's error.
 */
export function useThumbnail(
  item: Readonly<Ref<MediaItem>>,
  side: Readonly<Ref<number>>,
  isFlying: Readonly<Ref<boolean>>,
  image: Readonly<Ref<HTMLImageElement | null>>,
) {
  const source = shallowRef('')
  const state = shallowRef<ThumbnailState>('waiting')
  const reason = shallowRef('')

  const wanted = () =>
    item.value.media_type !== 'audio' ? thumbnailUrl(item.value, side.value > 288 ? 512 : 256) : ''
  watch(
    [wanted, isFlying],
    ([url, flying]) => {
      if (flying || url === source.value) return
      source.value = url
      state.value = 'waiting'
    },
    { immediate: true },
  )

  onBeforeUnmount(() => {
    // Takes it off the browser's queue of six.
    if (state.value === 'waiting') image.value?.removeAttribute('src')
  })

  return {
    source: readonly(source),
    state: readonly(state),
    reason: readonly(reason),
    onLoad(): void {
      state.value = 'shown'
    },
    async onError(): Promise<void> {
      state.value = 'broken'
      // An <img> does not say why: ask once more, for the words.
      const response = await fetch(source.value).catch(() => undefined)
      reason.value = response === undefined ? 'offline' : response.ok ? 'unreadable' : (await problemOf(response)).code
    },
  }
}
