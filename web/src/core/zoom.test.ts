import fc from 'fast-check'
import { expect, test } from 'vitest'

import { fill, fit, pan, turned, zoomAt } from './zoom'

const side = fc.integer({ min: 1, max: 20_000 })
const size = fc.record({ width: side, height: side })
const stage = fc.record({ width: fc.integer({ min: 200, max: 4000 }), height: fc.integer({ min: 200, max: 3000 }) })

test('a picture without a size is shown at its own scale', () => {
  expect(fit({ width: 0, height: 0 }, { width: 100, height: 100 }).scale).toBe(1)
})

test('fit shows all of any picture, in the middle', () => {
  fc.assert(
    fc.property(size, stage, (picture, room) => {
      const view = fit(picture, room)
      expect(view.x).toBeGreaterThanOrEqual(-0.001)
      expect(view.y).toBeGreaterThanOrEqual(-0.001)
      expect(view.x * 2 + picture.width * view.scale).toBeCloseTo(room.width, 3)
    }),
  )
})

test('what lies under the pointer stays there while the picture is larger than the stage', () => {
  const picture = { width: 4000, height: 3000 }
  const room = { width: 1000, height: 750 }
  const before = fit(picture, room)
  const point = { x: 400, y: 300 }
  const after = zoomAt(before, 3, point, picture, room)
  expect((point.x - after.x) / after.scale).toBeCloseTo((point.x - before.x) / before.scale)
  expect((point.y - after.y) / after.scale).toBeCloseTo((point.y - before.y) / before.scale)
})

test('no panning or zooming leaves an edge of the stage empty that could be filled', () => {
  const step = fc.record({ factor: fc.double({ min: 0.2, max: 5, noNaN: true }), dx: fc.integer(), dy: fc.integer() })
  fc.assert(
    fc.property(size, stage, fc.array(step, { maxLength: 8 }), (picture, room, steps) => {
      let view = fit(picture, room)
      for (const { factor, dx, dy } of steps) {
        view = zoomAt(view, factor, { x: 10, y: 10 }, picture, room)
        view = pan(view, dx % 500, dy % 500, picture, room)
      }
      const width = picture.width * view.scale
      if (width > room.width) {
        expect(view.x).toBeLessThanOrEqual(0)
        expect(view.x + width).toBeGreaterThanOrEqual(room.width - 0.001)
      } else expect(view.x).toBeCloseTo((room.width - width) / 2)
    }),
  )
})

test('filled, no edge of the stage is empty', () => {
  const stage = { width: 800, height: 600 }
  for (const picture of [{ width: 400, height: 400 }, { width: 3000, height: 500 }, { width: 100, height: 900 }]) {
    const view = fill(picture, stage)
    expect(view.x).toBeLessThanOrEqual(0)
    expect(view.y).toBeLessThanOrEqual(0)
    expect(Math.round(view.x + picture.width * view.scale)).toBeGreaterThanOrEqual(stage.width)
    expect(Math.round(view.y + picture.height * view.scale)).toBeGreaterThanOrEqual(stage.height)
  }
  expect(fill({ width: 0, height: 0 }, stage).scale).toBe(1)
})

test('four quarter turns are none', () => {
  const picture = { width: 3, height: 2 }
  expect([0, 1, 2, 3, 4].map((quarters) => turned(picture, quarters).width)).toEqual([3, 2, 3, 2, 3])
})
