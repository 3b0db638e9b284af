import { fireEvent, screen, waitFor } from '@testing-library/vue'
import { beforeEach, expect, test } from 'vitest'

import type { Job } from '@/api/types'
import { answering, Refusal, SETTINGS, show, type Answer } from '@/test-support'

import OlderLibrary from './OlderLibrary.vue'

const FOUND = { path: '/old/iib.db', tags: 12, links: 300, folders: 1, pictures: 9, imported: false, report: null }
const JOB: Job = {
  id: '1',
  kind: 'import',
  state: 'running',
  stage: '',
  done: 0,
  total: null,
  rate: 0,
  seconds_left: null,
  started_at: 0,
  ended_at: 1,
  failed: 0,
  failures: [],
  result: {},
  error: '',
}
const TAKE_OVER = 'Take over'

function offer(found: object | Refusal, more: Readonly<Record<string, Answer>> = {}, settings = SETTINGS) {
  const asked = answering({ 'db/peer_library': () => found, app_fe_setting: () => null, ...more })
  show(OlderLibrary, {}, settings)
  return asked
}

/** All that was asked has been answered, and shown. */
async function settled(asked: readonly unknown[], number = 1): Promise<void> {
  await waitFor(() => {
    expect(asked).toHaveLength(number)
  })
  await new Promise((resolve) => setTimeout(resolve))
}

beforeEach(() => {
  localStorage.clear()
})

test.each([
  ['nothing was found', { ...FOUND, path: null }],
  ['it was imported', { ...FOUND, imported: true }],
  ['there is nothing in it', { ...FOUND, tags: 0, folders: 0 }],
  ['the server does not know', new Refusal(404, { detail: '', code: 'not-found' })],
])('nothing is offered where %s', async (_why, found) => {
  await settled(offer(found))
  expect(screen.queryByText(TAKE_OVER)).toBeNull()
})

test('whoever may not change anything is not even asked', async () => {
  const asked = offer(FOUND, {}, { ...SETTINGS, is_readonly: true })
  await settled(asked, 0)
  expect(screen.queryByText(TAKE_OVER)).toBeNull()
})

test('what was found is told, and taken over at a click', async () => {
  const asked = offer(FOUND, { 'db/peer_library/import': () => ({ job_id: '1' }) })
  expect(await screen.findByText(/12 tags of yours, one folder/)).toBeTruthy()
  expect(screen.getByText('/old/iib.db')).toBeTruthy()
  await fireEvent.click(screen.getByText(TAKE_OVER))
  expect(asked.map((one) => one.path)).toEqual(['db/peer_library', 'db/peer_library/import'])
  expect(asked[1]?.body).toEqual({})
  expect(screen.queryByText(TAKE_OVER)).toBeNull()
})

test('an import that cannot be started is offered again', async () => {
  const asked = offer(FOUND, { 'db/peer_library/import': () => new Refusal(403, { detail: '', code: 'refused' }) })
  await fireEvent.click(await screen.findByText(TAKE_OVER))
  await settled(asked, 2)
  expect(screen.getByText(TAKE_OVER)).toBeTruthy()
})

test.each([
  ['failed', true],
  ['done', false],
] as const)('an import that has %s is offered again: %s', async (state, isOffered) => {
  const asked = answering({ 'db/peer_library': () => FOUND, 'db/peer_library/import': () => ({ job_id: JOB.id }) })
  show(OlderLibrary, {}, SETTINGS, [{ ...JOB, state }])
  await fireEvent.click(await screen.findByText(TAKE_OVER))
  await settled(asked, state === 'done' ? 3 : 2)
  expect(screen.queryByText(TAKE_OVER) !== null).toBe(isOffered)
})

test('put away, it stays away', async () => {
  offer(FOUND)
  await fireEvent.click(await screen.findByText('Not now'))
  expect(screen.queryByText(TAKE_OVER)).toBeNull()
  document.body.replaceChildren()
  const asked = offer(FOUND)
  await settled(asked, 0)
  expect(screen.queryByText(TAKE_OVER)).toBeNull()
})
