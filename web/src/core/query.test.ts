import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

// eslint-disable-next-line no-restricted-imports -- the server's tests read the same file
import vectors from '../../../tests/query_vectors.json'
import { chipOf, isByMeaning, itemsOf, joinQuery, lastItem, queryOfTag, quoted, splitQuery, term } from './query'

describe('splitQuery', () => {
  test('an unclosed quote or bracket is kept as it is typed', () => {
    expect(splitQuery('"half a phrase')).toEqual({ chips: [], words: '"half a phrase' })
    expect(joinQuery(splitQuery('(a b'))).toBe('(a b')
  })

  test('a word with a colon whose field nobody knows is a word', () => {
    expect(splitQuery('https://a.b 12:30').words).toBe('https://a.b 12:30')
  })

  test('fields become chips, the rest stays words', () => {
    const { chips, words } = splitQuery('lighthouse model:flux1-dev -tag:"too dark" "at night"')
    expect(chips.map(({ field, value, isNot }) => [field, value, isNot])).toEqual([
      ['model', 'flux1-dev', false],
      ['tag', 'too dark', true],
    ])
    expect(words).toBe('lighthouse "at night"')
  })

  test('a query with OR or brackets is left whole', () => {
    const query = 'tag:like OR (sea -storm)'
    expect(splitQuery(query)).toEqual({ chips: [], words: query })
  })

  test('what the server takes for a field is a chip, and what it takes for a word is none', () => {
    const understood = Object.values(vectors)
      .flat()
      .filter((vector) => 'means' in vector && /^-?[a-z]+:/.test(vector.q) && itemsOf(vector.q).length === 1)
    expect(understood.length).toBeGreaterThan(100)
    for (const vector of understood) {
      const isWord = 'means' in vector && 'text' in vector.means && vector.means.text === vector.q
      expect(chipOf(vector.q) === undefined, vector.q).toBe(isWord)
    }
  })

  test('put together again, nothing is lost or gained', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab "():-', 'tag:', 'OR') }), (query) => {
        const split = splitQuery(query)
        const again = joinQuery(split)
        expect(itemsOf(again).sort()).toEqual(itemsOf(query.trim()).sort())
        expect(joinQuery(splitQuery(again))).toBe(again)
      }),
    )
  })
})

describe('term', () => {
  test('any value is one item of the query', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (value) => {
        expect(itemsOf(term('tag', value))).toHaveLength(1)
      }),
    )
  })

  test('quotes only where the grammar needs them', () => {
    expect(quoted('like')).toBe('like')
    expect(quoted('long exposure')).toBe('"long exposure"')
    expect(quoted('OR')).toBe('"OR"')
    expect(quoted('-1')).toBe('"-1"')
    expect(quoted('say "hi"')).toBe('"say hi"')
  })

  test('a tag is searched for as a whole, by the field of its kind', () => {
    expect(queryOfTag({ name: 'like', type: 'custom' })).toBe('tag:"like"')
    expect(queryOfTag({ name: 'Euler a', type: 'Sampler' })).toBe('sampler:"Euler a"')
    expect(queryOfTag({ name: '1024 × 1536', type: 'size' })).toBe('w:1024 h:1536')
    expect(queryOfTag({ name: 'Karras', type: 'Schedule type' })).toBe('scheduler:"Karras"')
    expect(queryOfTag({ name: '1f2e3d', type: 'Model hash' })).toBe('model:"1f2e3d"')
    expect(queryOfTag({ name: 'Video', type: 'Media Type' })).toBe('type:video')
    expect(queryOfTag({ name: '4x-UltraSharp', type: 'Hires upscaler' })).toBe('"4x-UltraSharp"')
  })
})

test('what is being typed at the end', () => {
  expect(lastItem('sea li')).toEqual({ item: 'li', from: 4 })
  expect(lastItem('sea ')).toEqual({ item: '', from: 4 })
  expect(lastItem('"long ex')).toEqual({ item: '"long ex', from: 0 })
})

test('a search by meaning is known by its sign', () => {
  expect(['~cat', 'model:x ~"a sleeping cat"', '-~cat', '(~cat OR dog)'].map(isByMeaning)).toEqual([true, true, true, true])
  expect(['', '~', 'a~b', '"~cat"', 'cat ~ dog'].map(isByMeaning)).toEqual([false, false, false, false, false])
})
