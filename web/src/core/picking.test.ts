import fc from 'fast-check'
import { expect, test } from 'vitest'

import { extended, framed, inverted, NOTHING_PICKED, toggled, withAll, without, type Picking } from './picking'

const LIST = ['a', 'b', 'c', 'd', 'e', 'f']
const of = (picking: Picking) => [...picking.paths].sort().join('')

test('one is picked, and let go again', () => {
  const one = toggled(NOTHING_PICKED, 'b')
  expect(of(one)).toBe('b')
  expect(of(toggled(one, 'b'))).toBe('')
})

test('a range goes from the last one picked, and may shrink and turn', () => {
  const start = toggled(toggled(NOTHING_PICKED, 'f'), 'b')
  const down = extended(start, LIST, 'd')
  expect(of(down)).toBe('bcdf')
  expect(of(extended(down, LIST, 'c'))).toBe('bcf')
  expect(of(extended(down, LIST, 'a'))).toBe('abf')
})

test('a range without a beginning is one, and to nowhere none', () => {
  expect(of(extended(NOTHING_PICKED, LIST, 'c'))).toBe('c')
  expect(extended(NOTHING_PICKED, LIST, 'z')).toBe(NOTHING_PICKED)
})

test('a frame adds to what was there before it', () => {
  expect(of(framed(new Set(['f']), ['b', 'c']))).toBe('bcf')
})

const picks = fc.uniqueArray(fc.constantFrom(...LIST)).map((paths) => paths.reduce(toggled, NOTHING_PICKED))

test('inverting twice changes nothing, and once shares nothing with before', () => {
  fc.assert(
    fc.property(picks, (picking) => {
      const other = inverted(picking, LIST)
      expect([...other.paths].some((path) => picking.paths.has(path))).toBe(false)
      expect(of(inverted(other, LIST))).toBe(of(picking))
    }),
  )
})

test('all holds everything, and what is gone is not picked', () => {
  fc.assert(
    fc.property(picks, fc.subarray(LIST), (picking, gone) => {
      expect(of(withAll(picking, LIST))).toBe('abcdef')
      const left = without(picking, gone)
      expect(gone.some((path) => left.paths.has(path))).toBe(false)
      expect(left.anchor === '' || left.paths.has(left.anchor)).toBe(true)
    }),
  )
})
