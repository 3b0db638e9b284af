import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { effectScope, nextTick, shallowRef } from 'vue'

import type { MediaItem } from '@/api/types'
import { EVERYTHING } from '@/core/place'
import { Refusal, anItem, answering, type Answer } from '@/test-support'

import { useCollection } from './collection'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

function page(files: readonly MediaItem[], next = '', total = files.length) {
  return { files, folders: [], folder: '', cursor: { has_next: next !== '', next }, total }
}

async function settle(): Promise<void> {
  await vi.advanceTimersByTimeAsync(5000)
  await nextTick()
}

function collecting(answers: Readonly<Record<string, Answer>>, start = EVERYTHING, isAtTop = true) {
  const asked = answering(answers)
  const place = shallowRef(start)
  const isReturn = shallowRef(false)
  const scope = effectScope()
  const list = scope.run(() => useCollection(place, isReturn, () => isAtTop))
  if (!list) throw new Error('the scope is closed')
  const names = () => list.collection.value?.items.map((item) => item.name)
  return { ...list, asked, place, isReturn, names }
}

describe('a list', () => {
  test('that cannot be loaded says why, and can be tried again', async () => {
    let isDown = true
    const { problem, load, names } = collecting({
      'db/query': () => (isDown ? new Refusal(503, { detail: 'Busy.', code: 'index-busy' }) : page([anItem('a')])),
    })
    await settle()
    expect(problem.value).toMatchObject({ code: 'index-busy', message: 'Busy.' })
    isDown = false
    await load()
    expect(problem.value).toBeUndefined()
    expect(names()).toEqual(['a'])
  })

  test('a slow answer for a place one has left is dropped', async () => {
    const slow = (asked: { body: Readonly<Record<string, unknown>> }) =>
      new Promise((resolve) =>
        setTimeout(() => {
          resolve(page([anItem(String(asked.body['q']))]))
        }, asked.body['q'] === 'slow' ? 4000 : 10),
      )
    const { place, names } = collecting({ 'db/query': slow }, { ...EVERYTHING, query: 'slow' })
    await vi.advanceTimersByTimeAsync(100)
    place.value = { ...EVERYTHING, query: 'quick' }
    await settle()
    expect(names()).toEqual(['quick'])
  })

  test('goes on at its cursor; what moved meanwhile is not there twice', async () => {
    const { loadMore, names, collection } = collecting({
      'db/query': ({ body }) =>
        body['cursor'] === '' ? page([anItem('a'), anItem('b')], 'next', 3) : page([anItem('b'), anItem('c')], '', 3),
    })
    await settle()
    await loadMore()
    await loadMore()
    expect(names()).toEqual(['a', 'b', 'c'])
    expect(collection.value?.next).toBeUndefined()
  })

  test('of a folder that holds only folders is what lies below them', async () => {
    const folder = { name: 'x', fullpath: '/pics/x', date: '', count: 1 }
    const { asked, collection, names } = collecting(
      { list: ({ body }) => (body['recursive'] === true ? page([anItem('deep')]) : { ...page([]), folders: [folder] }) },
      { ...EVERYTHING, folder: '/pics' },
    )
    await settle()
    expect(asked.map(({ body }) => body['recursive'])).toEqual([false, true])
    expect(names()).toEqual(['deep'])
    expect(collection.value?.folders).toEqual([folder])
  })

  test('a search in a folder asks for that folder only', async () => {
    const { asked } = collecting({ 'db/query': () => page([]) }, { ...EVERYTHING, folder: '/pics', query: 'sea' })
    await settle()
    expect(asked[0]?.body).toMatchObject({ q: 'sea', folder_paths: ['/pics'] })
  })
})

describe('what is new', () => {
  test('is counted and moves nothing while one looks at something else', async () => {
    let files = [anItem('old')]
    const { refresh, newCount, names } = collecting({ 'db/query': () => page(files) }, EVERYTHING, false)
    await settle()
    files = [anItem('new'), anItem('old')]
    refresh()
    await settle()
    expect(newCount.value).toBe(1)
    expect(names()).toEqual(['old'])
  })

  test('is only counted where the order is another each time', async () => {
    let files = [anItem('old'), anItem('older')]
    const random = { ...EVERYTHING, sort: 'random' } as const
    const { refresh, newCount, names } = collecting({ 'db/query': () => page(files) }, random)
    await settle()
    files = [anItem('older'), anItem('new'), anItem('old')]
    refresh()
    await settle()
    expect(newCount.value).toBe(1)
    expect(names()).toEqual(['old', 'older'])
  })

  test('is shown at once at the top, and many notices make one request', async () => {
    let files = [anItem('old')]
    const { refresh, newCount, names, asked } = collecting({ 'db/query': () => page(files) })
    await settle()
    files = [anItem('new'), anItem('old')]
    for (let notice = 0; notice < 20; notice += 1) refresh()
    await settle()
    expect(newCount.value).toBe(0)
    expect(names()).toEqual(['new', 'old'])
    expect(asked).toHaveLength(2)
  })
})

test('a notice that comes while the list is loading is not lost', async () => {
  let files = [anItem('old')]
  const slowly = () =>
    new Promise((resolve) => {
      const answer = page(files)
      setTimeout(() => {
        resolve(answer)
      }, 400)
    })
  const { refresh, names, asked } = collecting({ 'db/query': slowly })
  await vi.advanceTimersByTimeAsync(100)
  files = [anItem('new'), anItem('old')]
  refresh()
  await settle()
  expect(names()).toEqual(['new', 'old'])
  expect(asked).toHaveLength(2)
})

test('a list one comes back to is there at once', async () => {
  const { place, isReturn, names } = collecting({ 'db/query': ({ body }) => page([anItem(`for ${String(body['q'])}`)]) })
  await settle()
  place.value = { ...EVERYTHING, query: 'sea' }
  await settle()
  isReturn.value = true
  place.value = EVERYTHING
  await nextTick()
  expect(names()).toEqual(['for '])
})
