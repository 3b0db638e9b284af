import { computed, shallowRef, watch, type Ref } from 'vue'

import { ApiError } from '@/api/client'
import { fetchGeneration } from '@/api/library'
import type { MediaItem } from '@/api/types'
import { nameOf, type Place } from '@/core/place'

import type { Collection } from './collection'

/**
 * The picture that is open, and where it stands in the list. Someone who follows a link sees it before
 * the list has come as far, or when it is not in the list at all: `index` is -1 then.
 */
export function useOpenItem(place: Readonly<Ref<Place>>, collection: Readonly<Ref<Collection | undefined>>) {
  const alone = shallowRef<MediaItem>()
  const path = computed(() => place.value.open)

  const index = computed(() =>
    path.value === '' ? -1 : (collection.value?.items.findIndex((item) => item.fullpath === path.value) ?? -1),
  )
  const item = computed<MediaItem | undefined>(() => {
    if (path.value === '') return undefined
    const listed = collection.value?.items[index.value]
    if (listed) return listed
    return alone.value?.fullpath === path.value ? alone.value : unknown(path.value)
  })

  watch(
    [path, index],
    async ([wanted, at]) => {
      if (wanted === '' || at >= 0 || alone.value?.fullpath === wanted) return
      try {
        const { tags, ...facts } = await fetchGeneration(wanted)
        alone.value = { ...unknown(wanted), ...facts, tags: tags.map((tag) => tag.id) }
      } catch (error) {
        // The viewer asks for the file itself, and says what comes of it.
        if (!(error instanceof ApiError)) throw error
      }
    },
    { immediate: true },
  )

  return { item, index }
}

function unknown(path: string): MediaItem {
  return {
    id: null,
    name: nameOf(path),
    fullpath: path,
    date: '',
    created_time: '',
    size: '',
    bytes: 0,
    media_type: 'image',
    width: 0,
    height: 0,
    tags: [],
    rating: 0,
  }
}
