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

test('a new tag is made and given', async () => {
  const made = { ...LIKE, id: 7, name: 'print' }
  const asked = answering({
    'db/add_custom_tag': () => made,
    'db/toggle_custom_tag_to_img': () => ({ is_remove: false }),
  })
  const tagging = createTagging(shallowRef(SETTINGS), () => {})
  const item = anItem('a.png')
  await tagging.addByName(item, 'print')
  expect(tagging.tagsOf(item).map((tag) => tag.name)).toEqual(['print'])
  expect(asked.map(({ body }) => body)).toEqual([{ tag_name: 'print' }, { img_path: '/pics/a.png', tag_id: 7 }])
})
