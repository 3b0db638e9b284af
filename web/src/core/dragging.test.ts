import { expect, test } from 'vitest'

import { downloadUrlOf, PATHS_TYPE, pathsIn } from './dragging'

test('a file is dragged out under its own name', () => {
  expect(downloadUrlOf('a: b.PNG', 'http://h/x')).toBe('image/png:a_ b.PNG:http://h/x')
  expect(downloadUrlOf('noending', 'http://h/x')).toBe('application/octet-stream:noending:http://h/x')
})

test('only our own drags hold paths', () => {
  const holding = (text: string) => ({ getData: (type: string) => (type === PATHS_TYPE ? text : '') })
  expect(pathsIn(holding('["/a.png", 7]'))).toEqual(['/a.png'])
  expect([pathsIn(holding('')), pathsIn(holding('{"a":1}')), pathsIn(null)]).toEqual([[], [], []])
})
