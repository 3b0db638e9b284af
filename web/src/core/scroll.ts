/**
 * Scrolling over more height than a browser can have. All lengths are CSS px.
 *
 * Browsers cap an element's height (Firefox at 17.8 million px, Chromium at 33.5 million). Above
 * `TALLEST` the scrolled element stays that tall and stands for a taller list. A wheel step still
 * moves the list by what it moves the scroll bar (`shift` stays); a jump of the scroll bar moves it in
 * proportion; and at rest the bar is put where the proportion says (`settled`), which nobody sees.
 */

export const TALLEST = 16_000_000

/** Where the list is. `offset` is what is at the top of the view; `shift` = offset - the bar's position. */
export interface Scroll {
  readonly offset: number
  readonly shift: number
}

/** A list of `content` px looked at through `view` px. */
export interface Extent {
  readonly content: number
  readonly view: number
}

export const AT_TOP: Scroll = { offset: 0, shift: 0 }

/** The height to give the scrolled element. */
export function canvasHeight(content: number): number {
  return Math.min(content, TALLEST)
}

/** The bar went to `bar`. */
export function scrolledTo(bar: number, before: Scroll, extent: Extent): Scroll {
  if (extent.content <= TALLEST) return { offset: bar, shift: 0 }
  const isJump = Math.abs(bar - (before.offset - before.shift)) > 2 * extent.view
  const offset = isJump ? (bar / barRange(extent)) * range(extent) : bar + before.shift
  const held = clamp(offset, 0, range(extent))
  return { offset: held, shift: held - bar }
}

/** Where the bar belongs for what is shown: set it there when nothing moves. */
export function settled(scroll: Scroll, extent: Extent): { bar: number; scroll: Scroll } {
  return at(scroll.offset, extent)
}

/** The bar's position that shows `offset` at the top. */
export function at(offset: number, extent: Extent): { bar: number; scroll: Scroll } {
  const held = clamp(offset, 0, range(extent))
  if (extent.content <= TALLEST) return { bar: held, scroll: { offset: held, shift: 0 } }
  const bar = Math.round((held / range(extent)) * barRange(extent))
  return { bar, scroll: { offset: held, shift: held - bar } }
}

function range(extent: Extent): number {
  return Math.max(extent.content - extent.view, 0)
}

function barRange(extent: Extent): number {
  return Math.max(canvasHeight(extent.content) - extent.view, 1)
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most)
}
