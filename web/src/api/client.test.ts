import { afterEach, expect, test, vi } from 'vitest'

import { ApiError, get, post } from './client'

afterEach(() => {
  vi.unstubAllGlobals()
})

/** Answer every request with this. */
function answering(status: number, body: string) {
  const asked: { url: string; init: RequestInit }[] = []
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    asked.push({ url, init })
    return Promise.resolve(new Response(body, { status }))
  })
  return asked
}

async function errorOf(promise: Promise<unknown>): Promise<ApiError> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof ApiError)) throw new Error('expected an ApiError')
  return error
}

test('no answer at all is an error with a code of its own', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
  expect(await errorOf(get('hello'))).toMatchObject({ code: 'offline', status: 0 })
})

test('a page of somebody else in the way is an error, not a crash', async () => {
  answering(502, '<html>Bad gateway')
  expect(await errorOf(get('hello'))).toMatchObject({ code: 'error', status: 502 })
})

test('the sentence, code, hint and details of the server are kept', async () => {
  answering(400, JSON.stringify({ detail: 'No.', code: 'bad-query', hint: 'Change it.', details: { position: 4 } }))
  const error = await errorOf(post('db/query', { q: 'a (' }))
  expect(error).toMatchObject({ message: 'No.', code: 'bad-query', hint: 'Change it.', details: { position: 4 } })
})

test('a missing key is told apart although its detail is an object', async () => {
  answering(401, JSON.stringify({ detail: { type: 'secret_verification_failed' } }))
  expect(await errorOf(get('global_setting'))).toMatchObject({ code: 'secret-required', message: '' })
})

test('what is wrong with a body is said in words', async () => {
  answering(422, JSON.stringify({ detail: [{ type: 'missing', loc: ['body', 'q'], msg: 'Field required' }] }))
  expect(await errorOf(post('db/query'))).toMatchObject({ code: 'invalid', message: 'Field required' })
})

test('any file name survives the way to the server', async () => {
  const asked = answering(200, 'null')
  const path = '/pics/#1 100% "q" 🌊\n& =?.png'
  await get('generation', { path })
  const url = new URL(asked[0]?.url ?? '', 'http://localhost')
  expect(url.pathname).toBe('/infinite_image_browsing/generation')
  expect(url.searchParams.get('path')).toBe(path)
})
