import { expect, test } from 'vitest'

import { sortedParameters } from './parameters'

test('no parameters, and parameters without a value, are nothing to show', () => {
  expect(sortedParameters([])).toEqual({ first: [], others: [] })
  expect(sortedParameters([['Steps', ''], []])).toEqual({ first: [], others: [] })
})

test('what matters comes first, whatever the file begins with', () => {
  const { first, others } = sortedParameters([
    ['Version', 'v1.10'],
    ['Seed', '42'],
    ['Model', 'flux1-dev'],
    ['Steps', '28'],
  ])
  expect(first.map(({ key, value }) => [key, value])).toEqual([
    ['model', 'flux1-dev'],
    ['steps', '28'],
    ['seed', '42'],
  ])
  expect(others).toEqual([{ key: undefined, name: 'Version', value: 'v1.10' }])
})

test('a size in two halves is one size', () => {
  const { first, others } = sortedParameters([
    ['Size-1', '512'],
    ['Size-2', '768'],
  ])
  expect(first.map(({ value }) => value)).toEqual(['512 × 768'])
  expect(others).toEqual([])
})
