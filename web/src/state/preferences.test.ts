import fc from 'fast-check'
import { expect, test } from 'vitest'

import { valid } from './preferences'

test('whatever is stored, only what can be used is taken', () => {
  fc.assert(
    fc.property(fc.anything(), (stored) => {
      expect(() => valid(stored)).not.toThrow()
    }),
  )
  expect(valid({ theme: 'pink', language: 'tlh', rowHeight: 5, isInspectorOpen: 'yes' })).toEqual({})
})

test('a choice of an earlier visit is kept', () => {
  expect(valid({ theme: 'light', language: 'zh-Hans', rowHeight: 300, later: 1 })).toEqual({
    theme: 'light',
    language: 'zh-Hans',
    rowHeight: 300,
  })
})
