import { afterEach, expect, test, vi } from 'vitest'
import { shallowRef } from 'vue'

import { LIKE, Refusal, SETTINGS, anItem, answering } from '@/test-support'

import { createTagging } from './tagging'

afterEach(() => {
  vi.unstubAllGlobals()
})

test('a like that is refused is taken back, and said', async () => {
  answering({ 'db/toggle_custom_tag_to_img': () => new Refusal(403, { detail: 'Read-only.', code: 'read-only' }) })
  const onFailure = vi.fn()
  const tagging = createTagging(shallowRef(SETTINGS), onFailure)
  const item = anItem('a.png')
  const done = tagging.toggleLike(item)
  expect(tagging.isLiked(item)).toBe(true)
  await done
  expect(tagging.isLiked(item)).toBe(false)
  expect(tagging.like.value?.count).toBe(0)
  expect(onFailure).toHaveBeenCalledOnce()
})

test('the server has the last word about which way a tag was turned', async () => {
  answering({ 'db/toggle_custom_tag_to_img': () => ({ is_remove: true }) })
  const tagging = createTagging(shallowRef(SETTINGS), () => {})
  const item = anItem('a.png')
  await tagging.toggleLike(item)
  expect(tagging.isLiked(item)).toBe(false)
})

test('stars are shown at once, and as they were where the server refuses', async () => {
  const asked = answering({ 'db/rate': ({ body }) => (Reflect.get(Object(body), 'rating') === 5 ? new Refusal(403, {}) : { rated: 1 }) })
  const onFailure = vi.fn()
  const tagging = createTagging(shallowRef(SETTINGS), onFailure)
  const item = anItem('a.png', { rating: 2 })
  const done = tagging.rate([item], 4)
  expect(tagging.ratingOf(item)).toBe(4)
  await done
  await tagging.rate([item], 4)
  expect(asked).toHaveLength(1)
  await tagging.rate([item], 5)
  expect(tagging.ratingOf(item)).toBe(4)
  expect(onFailure).toHaveBeenCalledOnce()
})

test('stars are no tags', () => {
  const star = { ...LIKE, id: 9, name: 'star-3' }
  const tagging = createTagging(shallowRef({ ...SETTINGS, all_custom_tags: [LIKE, star] }), () => {})
  expect(tagging.tagsOf(anItem('a.png', { tags: [1, 9] })).map((tag) => tag.name)).toEqual(['like'])
})

test('a new tag is made and given', async () => {
  const made = { ...LIKE, id: 7, name: 'print' }
  const asked = answering({
    'db/add_custom_tag': () => made,
    'db/batch_update_image_tag': () => null,
  })
  const tagging = createTagging(shallowRef(SETTINGS), () => {})
  const item = anItem('a.png')
  await tagging.addByName([item], 'print')
  expect(tagging.tagsOf(item).map((tag) => tag.name)).toEqual(['print'])
  expect(asked.map(({ body }) => body)).toEqual([{ tag_name: 'print' }, { img_paths: ['/pics/a.png'], tag_id: 7, action: 'add' }])
})
