import fc from 'fast-check'
import { expect, test } from 'vitest'

import { differing, differingSettings, termsOf } from './comparing'

const own = (one: string, other: string) =>
  differing(termsOf(one), termsOf(other))
    .filter((word) => word.isOwn)
    .map((word) => word.text)

test('one word that was put in changes nothing of the rest', () => {
  expect(own('a cat, on a sofa, soft light', 'a cat, soft light')).toEqual(['on a sofa'])
  expect(own('a cat, soft light', 'a cat, on a sofa, soft light')).toEqual([])
  expect(own('A Cat', 'a cat')).toEqual([])
  expect(own('', 'a cat')).toEqual([])
})

const prompts = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 })

test('what both have is the same sequence from both sides', () => {
  fc.assert(
    fc.property(prompts, prompts, (one, other) => {
      const kept = (words: ReturnType<typeof differing>) => words.filter((word) => !word.isOwn).map((word) => word.text)
      const here = differing(one, other)
      expect(here.map((word) => word.text)).toEqual(one)
      expect(kept(here).length).toBe(kept(differing(other, one)).length)
      expect(differing(one, one).every((word) => !word.isOwn)).toBe(true)
    }),
  )
})

test('only settings that differ are told, and what is not said is empty', () => {
  const rows = differingSettings([
    [['Seed', '1'], ['Steps', '20']],
    [['Seed', '2'], ['Steps', '20'], ['CFG', '7']],
  ])
  expect(rows).toEqual([
    { name: 'Seed', values: ['1', '2'] },
    { name: 'CFG', values: ['', '7'] },
  ])
  expect(differingSettings([])).toEqual([])
})
