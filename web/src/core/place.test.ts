import fc from 'fast-check'
import { expect, test } from 'vitest'

import { EVERYTHING, KINDS, SORTS, folderOf, isWithin, nameOf, placeFrom, placeOf, searchOf } from './place'

test('an address with nonsense in it is the whole library', () => {
  expect(placeOf('?sort=sideways&%&=&q')).toEqual(EVERYTHING)
})

test('whatever a file is called, its address leads back to it', () => {
  const path = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('/a/#1 100%.png', '/a/"q"\'s.png', '/a/line\nbreak.png', '/a/🌊 & =?.png', 'C:\\x\\y.png'),
  )
  fc.assert(
    fc.property(path, path, path, fc.constantFrom(...SORTS), fc.constantFrom(...KINDS), fc.boolean(), fc.boolean(), (folder, query, open, sort, kind, isDeep, isHome) => {
      const place = { isHome, folder, isDeep, kind, query, open, sort }
      expect(placeOf(searchOf(place))).toEqual(place)
      expect(placeFrom(JSON.parse(JSON.stringify(place)))).toEqual(place)
    }),
  )
})

test('a name that is no valid Unicode does not break the address', () => {
  expect(() => searchOf({ ...EVERYTHING, open: '/a/caf\udce9.png' })).not.toThrow()
})

test('what the host wrote into the address stays', () => {
  expect(searchOf({ ...EVERYTHING, query: 'sea' }, '?__theme=dark&q=old')).toBe('?__theme=dark&q=sea')
})

test('names and folders of both kinds of system', () => {
  expect([nameOf('/a/b.png'), nameOf('C:\\a\\b.png'), nameOf('/a/'), nameOf('/')]).toEqual(['b.png', 'b.png', 'a', '/'])
  expect([folderOf('/a/b.png'), folderOf('C:\\a\\b.png'), folderOf('b.png')]).toEqual(['/a', 'C:\\a', ''])
})

test('a folder holds itself and what is below, not its namesake', () => {
  expect(isWithin('/pics/a.png', '/pics')).toBe(true)
  expect(isWithin('/pics', '/pics/')).toBe(true)
  expect(isWithin('/pics2/a.png', '/pics')).toBe(false)
})

test('a stored place that is none is not one, and a damaged one is as good as can be', () => {
  expect([placeFrom(null), placeFrom('x'), placeFrom(undefined)]).toEqual([undefined, undefined, undefined])
  expect(placeFrom({ folder: 7, sort: 'sideways', kind: 'smell', isDeep: 'yes', query: 'sea' })).toEqual({ ...EVERYTHING, query: 'sea' })
})
