import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import {
  activeTab,
  beside,
  carried,
  columnOf,
  deskFrom,
  deskWith,
  lookingAt,
  MOST_COLUMNS,
  resized,
  showing,
  split,
  tabAt,
  withoutOthers,
  withoutTab,
  withTab,
  type Desk,
} from './desk'
import { EVERYTHING } from './place'

const at = (folder: string) => ({ ...EVERYTHING, folder })
/** "a b | c*": columns, what is shown in each in capitals, an asterisk at the active one. */
function drawn(desk: Desk): string {
  return desk.columns
    .map((column) => {
      const tabs = column.tabs.map(({ id, place }) => {
        const name = place.folder || '-'
        return id === column.shown ? name.toUpperCase() : name
      })
      return tabs.join(' ') + (column.id === desk.active ? '*' : '')
    })
    .join(' | ')
}
const idOf = (desk: Desk, folder: string) => tabAt(desk, at(folder))?.id ?? -1
const three = () => withTab(withTab(deskWith(at('a')), at('b')), at('c'))

describe('tabs', () => {
  test('a new one stands after the one that is seen, or behind it', () => {
    expect(drawn(three())).toBe('a b C*')
    expect(drawn(withTab(showing(three(), idOf(three(), 'a')), at('d'), true))).toBe('A d b c*')
  })

  test('closing shows the neighbour, and the last one leaves the library', () => {
    const desk = three()
    expect(drawn(withoutTab(desk, idOf(desk, 'c')))).toBe('a B*')
    expect(drawn(withoutTab(desk, idOf(desk, 'a')))).toBe('b C*')
    const one = deskWith(at('a'))
    expect(drawn(withoutTab(one, idOf(one, 'a')))).toBe('-*')
    expect(drawn(withoutOthers(desk, idOf(desk, 'b')))).toBe('B*')
  })

  test('they move within their column and to another one, which may empty the first', () => {
    const desk = three()
    expect(drawn(carried(desk, idOf(desk, 'a'), desk.active, 3))).toBe('b c A*')
    expect(drawn(carried(desk, idOf(desk, 'c'), desk.active, 0))).toBe('C a b*')
    const two = split(desk, idOf(desk, 'c'))
    expect(drawn(two)).toBe('a B | C*')
    const left = two.columns[0]?.id ?? 0
    expect(drawn(carried(two, idOf(two, 'c'), left, 1))).toBe('a C b*')
  })

  test('beside makes a column, and uses it the next time', () => {
    const one = beside(deskWith(at('a')), at('b'))
    expect(drawn(one)).toBe('A | B*')
    expect(drawn(beside(showing(one, idOf(one, 'a')), at('c')))).toBe('A | b C*')
  })

  test('a tab that is alone in its column is not split from it', () => {
    const desk = deskWith(at('a'))
    expect(split(desk, idOf(desk, 'a'))).toBe(desk)
  })

  test('a tab may look elsewhere', () => {
    const desk = three()
    expect(drawn(lookingAt(desk, idOf(desk, 'b'), at('x')))).toBe('a x C*')
  })
})

test('a border moves no further than leaves room for both', () => {
  const desk = beside(deskWith(at('a')), at('b'))
  const shares = (part: number) => resized(desk, desk.columns[0]?.id ?? 0, part).columns.map((column) => column.share)
  expect(shares(0.1)).toEqual([1.2, 0.8])
  expect(shares(5)[1]).toBeCloseTo(0.2)
  expect(shares(-5)[0]).toBeCloseTo(0.2)
})

describe('what is stored', () => {
  test('comes back, but without the picture that was open', () => {
    const desk = split(three(), idOf(three(), 'b'))
    const open = lookingAt(desk, idOf(desk, 'b'), { ...at('b'), open: '/b/1.png' })
    const back = deskFrom(JSON.parse(JSON.stringify(open)))
    expect(back && drawn(back)).toBe(drawn(desk))
    expect(back && activeTab(back).place.open).toBe('')
  })

  test('is nothing, if it is no desk', () => {
    for (const bad of [undefined, null, 1, [], {}, { columns: [] }, { columns: [{ tabs: [] }] }, { columns: [{ tabs: [{ place: 5 }] }] }]) {
      expect(deskFrom(bad)).toBeUndefined()
    }
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        deskFrom(value)
      }),
    )
  })
})

test('whatever is done, there is a tab to be seen, and no id twice', () => {
  const step = fc.oneof(
    fc.record({ does: fc.constantFrom('tab', 'behind', 'beside'), which: fc.nat() }),
    fc.record({ does: fc.constantFrom('close', 'others', 'show', 'split', 'carry', 'resize'), which: fc.nat() }),
  )
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      let desk = deskWith(EVERYTHING)
      for (const { does, which } of steps) {
        const tabs = desk.columns.flatMap((column) => column.tabs)
        const id = tabs[which % tabs.length]?.id ?? 0
        const column = desk.columns[which % desk.columns.length]?.id ?? 0
        if (does === 'tab' || does === 'behind') desk = withTab(desk, at(String(which)), does === 'behind')
        else if (does === 'beside') desk = beside(desk, at(String(which)))
        else if (does === 'close') desk = withoutTab(desk, id)
        else if (does === 'others') desk = withoutOthers(desk, id)
        else if (does === 'show') desk = showing(desk, id)
        else if (does === 'split') desk = split(desk, id)
        else if (does === 'carry') desk = carried(desk, id, column, which % 5)
        else desk = resized(desk, column, (which % 100) / 50 - 1)

        const ids = desk.columns.flatMap((each) => [each.id, ...each.tabs.map((tab) => tab.id)])
        expect(new Set(ids).size).toBe(ids.length)
        expect(Math.max(...ids)).toBeLessThan(desk.next)
        expect(desk.columns.length).toBeLessThanOrEqual(MOST_COLUMNS)
        expect(desk.columns.every((each) => each.share > 0 && each.tabs.some((tab) => tab.id === each.shown))).toBe(true)
        expect(columnOf(desk, activeTab(desk).id)?.id).toBe(desk.active)
      }
    }),
  )
})
