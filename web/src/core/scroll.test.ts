import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { AT_TOP, TALLEST, at, canvasHeight, scrolledTo, settled } from './scroll'

const SHORT = { content: 5_000_000, view: 800 }
const TALL = { content: 60_000_000, view: 800 }

describe('a list that fits', () => {
  test('is scrolled one to one', () => {
    expect(scrolledTo(4_321, AT_TOP, SHORT)).toEqual({ offset: 4_321, shift: 0 })
    expect(canvasHeight(SHORT.content)).toBe(SHORT.content)
  })

  test('a place beyond the end is held at the end', () => {
    expect(at(9_999_999, SHORT).bar).toBe(SHORT.content - SHORT.view)
  })
})

describe('a list taller than a browser can have', () => {
  test('the element stays at the limit', () => {
    expect(canvasHeight(TALL.content)).toBe(TALLEST)
  })

  test('a wheel step moves the list by the same step', () => {
    const here = at(30_000_000, TALL)
    expect(scrolledTo(here.bar + 120, here.scroll, TALL).offset).toBe(30_000_120)
  })

  test('the bar pulled to its end shows the end', () => {
    const end = scrolledTo(TALLEST - TALL.view, AT_TOP, TALL)
    expect(end.offset).toBe(TALL.content - TALL.view)
  })

  test('settling never moves what is shown, and puts the ends within reach', () => {
    fc.assert(
      fc.property(fc.nat(TALL.content), fc.array(fc.integer({ min: -1500, max: 1500 })), (start, steps) => {
        let { bar, scroll } = at(start, TALL)
        for (const step of steps) {
          bar = Math.min(Math.max(bar + step, 0), TALLEST - TALL.view)
          scroll = scrolledTo(bar, scroll, TALL)
        }
        const rest = settled(scroll, TALL)
        expect(rest.scroll.offset).toBe(scroll.offset)
        expect(rest.bar).toBeGreaterThanOrEqual(0)
        expect(rest.bar).toBeLessThanOrEqual(TALLEST - TALL.view)
      }),
    )
  })
})
