import { screen } from '@testing-library/vue'
import { expect, test } from 'vitest'

import type { Job } from '@/api/types'
import { EVERYTHING } from '@/core/place'
import { SETTINGS, show } from '@/test-support'

import ListState from './ListState.vue'

const SCAN: Job = {
  id: '1',
  kind: 'scan',
  state: 'running',
  stage: 'reading',
  done: 0,
  total: 8000,
  rate: 0,
  seconds_left: null,
  started_at: 0,
  ended_at: null,
  failed: 0,
  failures: [],
  result: {},
  error: '',
}
const FOLDER = { place: { ...EVERYTHING, folder: '/pics' }, problem: undefined, hasFolders: true }

test('a folder without pictures points to the folders in it', () => {
  show(ListState, FOLDER)
  expect(screen.getByText('They are in the folders above.')).toBeTruthy()
})

test('while it is being read, nothing is said about where the pictures are', () => {
  show(ListState, FOLDER, SETTINGS, [SCAN])
  expect(screen.getByText(/Pictures appear here as they are found/)).toBeTruthy()
  expect(screen.queryByText('They are in the folders above.')).toBeNull()
})
