import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { FORMS, layOut, ratioOf, rowOf, rowsBetween, tilesOf, tilesWithin, verticalNeighbour, type Layout, type Shape } from './rows'

const ratios = fc.array(fc.double({ min: 0.4, max: 4, noNaN: true }), { minLength: 1, maxLength: 400 })
const shape: fc.Arbitrary<Shape> = fc.record({
  form: fc.constant('justified' as const),
  heading: fc.constant(0),
  width: fc.integer({ min: 200, max: 3000 }),
  gap: fc.integer({ min: 0, max: 12 }),
  target: fc.integer({ min: 80, max: 400 }),
})

/** Justified, without headings. */
function justified(width: number, gap: number, target: number): Shape {
  return { form: 'justified', width, gap, target, heading: 0 }
}

function rows(layout: Layout): number[] {
  return layout.starts.map((_start, row) => row)
}

describe('layOut', () => {
  test('an empty list has no rows and no height', () => {
    const layout = layOut([], justified(1000, 8, 200))
    expect(layout.starts).toEqual([])
    expect(layout.height).toBe(0)
  })

  test('a picture of unknown or impossible size is laid out as a square', () => {
    expect([ratioOf(0, 0), ratioOf(Number.NaN, 10), ratioOf(-3, 2)]).toEqual([1, 1, 1])
  })

  test('a panorama and a strip are cropped', () => {
    expect(ratioOf(50_000, 10)).toBe(4)
    expect(ratioOf(10, 50_000)).toBe(0.4)
  })

  test('each picture stands in exactly one row, in order', () => {
    fc.assert(
      fc.property(ratios, shape, (list, wanted) => {
        const layout = layOut(list, wanted)
        const seen = rows(layout).flatMap((row) => tilesOf(layout, row).map((tile) => tile.index))
        expect(seen).toEqual(list.map((_ratio, index) => index))
      }),
    )
  })

  test('every full row ends at the right edge, with whole-pixel tiles that do not overlap', () => {
    fc.assert(
      fc.property(ratios, shape, (list, wanted) => {
        const layout = layOut(list, wanted)
        for (const row of rows(layout).slice(0, -1)) {
          const tiles = tilesOf(layout, row)
          const last = tiles.at(-1)
          expect((last?.left ?? 0) + (last?.width ?? 0)).toBe(wanted.width)
          tiles.slice(1).forEach((tile, i) => {
            const before = tiles[i]
            expect(tile.left).toBe((before?.left ?? 0) + (before?.width ?? 0) + wanted.gap)
          })
        }
      }),
    )
  })

  test('appending a page gives the same rows as laying out everything at once', () => {
    fc.assert(
      fc.property(ratios, ratios, shape, (first, second, wanted) => {
        const whole = layOut([...first, ...second], wanted)
        const grown = layOut([...first, ...second], wanted, [], layOut(first, wanted))
        expect(grown).toEqual(whole)
      }),
    )
  })

  test('a layout of another width is not built upon', () => {
    const list = [1, 1, 1, 1, 1, 1, 1, 1]
    const narrow = layOut(list, justified(300, 8, 100))
    const wide = justified(900, 8, 100)
    expect(layOut(list, wide, [], narrow)).toEqual(layOut(list, wide))
  })

  test('a hundred thousand pictures take well under a frame or two', () => {
    const list = Array.from({ length: 100_000 }, (_, index) => [0.667, 1, 1.5, 0.75, 1.78][index % 5] ?? 1)
    const begun = performance.now()
    const layout = layOut(list, justified(1180, 8, 208))
    expect(performance.now() - begun).toBeLessThan(250)
    expect(layout.starts.length).toBeGreaterThan(10_000)
  })
})

describe('rowsBetween', () => {
  test('finds the same rows as looking at each', () => {
    fc.assert(
      fc.property(ratios, shape, fc.nat(20_000), fc.nat(2000), (list, wanted, top, height) => {
        const layout = layOut(list, wanted)
        const band = rowsBetween(layout, top, top + height)
        const touching = rows(layout).filter(
          (row) =>
            (layout.tops[row] ?? 0) + (layout.heights[row] ?? 0) > top && (layout.tops[row] ?? 0) < top + height,
        )
        const found = rows(layout).filter((row) => row >= band.from && row < band.to)
        expect(found).toEqual(touching)
      }),
    )
  })
})

describe('moving by rows', () => {
  const layout = layOut([1, 1, 1, 1, 1, 1, 1], justified(316, 8, 100))

  test('the rows of this example hold three, three and one', () => {
    expect(layout.starts).toEqual([0, 3, 6])
    expect([0, 2, 3, 6].map((index) => rowOf(layout, index))).toEqual([0, 0, 1, 2])
  })

  test('down goes to the picture below, up back to where one came from', () => {
    expect(verticalNeighbour(layout, 1, 1)).toBe(4)
    expect(verticalNeighbour(layout, 4, -1)).toBe(1)
  })

  test('at the edges it stays, and a short last row gives its nearest', () => {
    expect(verticalNeighbour(layout, 1, -1)).toBe(1)
    expect(verticalNeighbour(layout, 5, 1)).toBe(6)
    expect(verticalNeighbour(layout, 6, 1)).toBe(6)
  })
})

describe('groups and forms', () => {
  const anyShape = fc.record({
    form: fc.constantFrom(...FORMS),
    width: fc.integer({ min: 200, max: 3000 }),
    gap: fc.integer({ min: 0, max: 12 }),
    target: fc.integer({ min: 80, max: 400 }),
    heading: fc.integer({ min: 0, max: 60 }),
  })
  const grouped = fc
    .tuple(ratios, fc.array(fc.nat({ max: 400 }), { maxLength: 12 }))
    .map(([list, breaks]) => [list, [...new Set([0, ...breaks.filter((at) => at < list.length)])].sort((a, b) => a - b)] as const)

  test('no row reaches into the next group, and each group has room for its name above it', () => {
    fc.assert(
      fc.property(grouped, anyShape, ([list, groups], wanted) => {
        const layout = layOut(list, wanted, groups)
        const seen = rows(layout).flatMap((row) => tilesOf(layout, row).map((tile) => tile.index))
        expect(seen).toEqual(list.map((_ratio, index) => index))
        for (const group of groups) {
          const row = layout.starts.indexOf(group)
          expect(row).toBeGreaterThanOrEqual(0)
          const above = row === 0 ? 0 : (layout.tops[row - 1] ?? 0) + (layout.heights[row - 1] ?? 0) + wanted.gap
          expect((layout.tops[row] ?? 0) - above).toBe(wanted.heading)
        }
      }),
    )
  })

  test('a page at the end moves nothing that is there', () => {
    fc.assert(
      fc.property(grouped, anyShape, fc.nat(), ([list, groups], wanted, at) => {
        const cut = at % list.length
        const first = layOut(list.slice(0, cut), wanted, groups.filter((group) => group < cut))
        expect(layOut(list, wanted, groups, first)).toEqual(layOut(list, wanted, groups))
      }),
    )
  })

  test('tiles stay inside the width', () => {
    fc.assert(
      fc.property(grouped, anyShape, ([list, groups], wanted) => {
        const layout = layOut(list, wanted, groups)
        for (const row of rows(layout)) {
          const last = tilesOf(layout, row).at(-1)
          // A picture that is alone in its row keeps its shape, and may be cut.
          if (last && last.left > 0) expect(last.left + last.width).toBeLessThanOrEqual(wanted.width)
        }
      }),
    )
  })

  test('a frame holds what it touches, and a frame over all of it everything', () => {
    fc.assert(
      fc.property(grouped, anyShape, ([list, groups], wanted) => {
        const layout = layOut(list, wanted, groups)
        const whole = { left: 0, top: 0, right: wanted.width, bottom: layout.height }
        expect(tilesWithin(layout, whole)).toEqual(list.map((_ratio, index) => index))
        const top = layout.tops[0] ?? 0
        expect(tilesWithin(layout, { left: 0, top, right: 1, bottom: top + 1 })).toEqual([0])
      }),
    )
  })
})
