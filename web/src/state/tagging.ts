import { computed, shallowReactive, shallowRef, watch, type Ref } from 'vue'

import { ApiError } from '@/api/client'
import { addCustomTag, rate, tagMany, toggleTag } from '@/api/library'
import type { GlobalSetting, MediaItem, Tag } from '@/api/types'

import { defineShared } from './shared'

export type TaggingState = ReturnType<typeof createTagging>
export const sharedTagging = defineShared<TaggingState>('tagging')

type Tagged = Pick<MediaItem, 'fullpath' | 'tags'>
type Rated = Pick<MediaItem, 'fullpath' | 'rating'>

/** The tag that a heart stands for. It always exists. */
const LIKE = 'like'
/** How the server keeps ratings, for older clients. Here they are stars, and no tags. */
const STAR_TAG = /^star-[1-5]$/

/** Custom tags, and which media carry them: shown at once, taken back when the server refuses. */
export function createTagging(settings: Readonly<Ref<GlobalSetting | undefined>>, onFailure: (error: ApiError) => void) {
  const tags = shallowRef<readonly Tag[]>([])
  const changes = shallowReactive(new Map<string, readonly number[]>())
  const ratings = shallowReactive(new Map<string, number>())

  watch(settings, (loaded) => (tags.value = (loaded?.all_custom_tags ?? []).filter((tag) => !STAR_TAG.test(tag.name))), { immediate: true })

  const like = computed(() => tags.value.find((tag) => tag.name === LIKE))
  const idsOf = (item: Tagged): readonly number[] => changes.get(item.fullpath) ?? item.tags
  const carries = (item: Tagged, tag: Tag | undefined) => tag !== undefined && idsOf(item).includes(tag.id)

  async function toggle(item: Tagged, tag: Tag): Promise<void> {
    const before = idsOf(item)
    const isRemoval = before.includes(tag.id)
    changes.set(item.fullpath, isRemoval ? before.filter((id) => id !== tag.id) : [...before, tag.id])
    count(tag, isRemoval ? -1 : 1)
    try {
      const { is_remove } = await toggleTag(item.fullpath, tag.id)
      if (is_remove === isRemoval) return
      // Somebody else was there first: the server says how it is now.
      const now = idsOf(item).filter((id) => id !== tag.id)
      changes.set(item.fullpath, is_remove ? now : [...now, tag.id])
    } catch (error) {
      changes.set(item.fullpath, before)
      count(tag, isRemoval ? 1 : -1)
      if (!(error instanceof ApiError)) throw error
      onFailure(error)
    }
  }

  const ratingOf = (item: Rated): number => ratings.get(item.fullpath) ?? item.rating

  /** Give many a tag, or take it from them. */
  async function setTag(items: readonly Tagged[], tag: Tag, isOn: boolean): Promise<void> {
    const changed = items.filter((item) => carries(item, tag) !== isOn)
    if (changed.length === 0) return
    const before = changed.map((item) => [item.fullpath, idsOf(item)] as const)
    for (const [path, ids] of before) changes.set(path, isOn ? [...ids, tag.id] : ids.filter((id) => id !== tag.id))
    const step = isOn ? changed.length : -changed.length
    count(tag, step)
    try {
      await tagMany(changed.map((item) => item.fullpath), tag.id, isOn ? 'add' : 'remove')
    } catch (error) {
      for (const [path, ids] of before) changes.set(path, ids)
      count(tag, -step)
      if (!(error instanceof ApiError)) throw error
      onFailure(error)
    }
  }

  async function rateWith(items: readonly Rated[], stars: number): Promise<void> {
    const before = items.filter((item) => ratingOf(item) !== stars).map((item) => [item.fullpath, ratingOf(item)] as const)
    if (before.length === 0) return
    for (const [path] of before) ratings.set(path, stars)
    try {
      await rate(before.map(([path]) => path), stars)
    } catch (error) {
      // Unless another star was clicked meanwhile, which has its own answer.
      for (const [path, old] of before) if (ratings.get(path) === stars) ratings.set(path, old)
      if (!(error instanceof ApiError)) throw error
      onFailure(error)
    }
  }

  function count(tag: Tag, step: number): void {
    tags.value = tags.value.map((each) => (each.id === tag.id ? { ...each, count: each.count + step } : each))
  }

  return {
    tags,
    like,
    tagsOf: (item: Tagged) => tags.value.filter((tag) => idsOf(item).includes(tag.id)),
    isLiked: (item: Tagged) => carries(item, like.value),
    toggle,
    carries,
    setTag,
    /** What was undone on the server is not to be shown any more: lists that are loaded anew say how it is. */
    forget(): void {
      changes.clear()
      ratings.clear()
    },
    ratingOf,
    rate: rateWith,
    async toggleLike(item: Tagged): Promise<void> {
      if (like.value) await toggle(item, like.value)
    },
    /** Give them the tag of this name, which is made when there is none. */
    async addByName(items: readonly Tagged[], name: string): Promise<void> {
      try {
        const tag = await addCustomTag(name)
        if (!tags.value.some((each) => each.id === tag.id)) tags.value = [...tags.value, tag]
        await setTag(items, tag, true)
      } catch (error) {
        if (!(error instanceof ApiError)) throw error
        onFailure(error)
      }
    },
  }
}
