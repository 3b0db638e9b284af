/**
 * Pictures in rows: justified (of any shape side by side, each row as wide as the view, no letterbox), square, or
 * one to a row.
 *
 * Pure arithmetic. All lengths are CSS px, ratios are width / height. Nothing here touches a
 * picture: a layout is made from the ratios alone, so that each tile knows its place and size
 * before its picture arrives.
 */

export const FORMS = ['justified', 'square', 'list'] as const
export type Form = (typeof FORMS)[number]

/** How rows are to be laid out. */
export interface Shape {
  readonly form: Form
  readonly width: number
  readonly gap: number
  /** The height a row should have; real ones differ so that each fills the width. */
  readonly target: number
  /** Room above the first row of a group, for what it is called. */
  readonly heading: number
}

/** Rows of a list of pictures. `tops`, `heights` and `starts` have one entry per row. */
export interface Layout {
  readonly shape: Shape
  readonly ratios: readonly number[]
  /** Index of the first picture of each group, rising; a row never reaches into the next group. */
  readonly groups: readonly number[]
  /** Index of each row's first picture. */
  readonly starts: readonly number[]
  readonly tops: readonly number[]
  readonly heights: readonly number[]
  /** Of all rows with the gaps between them. */
  readonly height: number
}

/** One picture's place in its row. */
export interface Tile {
  readonly index: number
  readonly left: number
  readonly width: number
}

/** Narrower and wider pictures are cropped to these, so that a panorama does not make a row 20 px high. */
const NARROWEST = 0.4
const WIDEST = 4

/** The ratio to lay a picture out with; square when its size is not known. */
export function ratioOf(width: number, height: number): number {
  if (!(width > 0 && height > 0)) return 1
  return Math.min(Math.max(width / height, NARROWEST), WIDEST)
}

/**
 * Lay out all of `ratios`. With `before`, a layout of the same shape whose ratios and groups are the beginning
 * of these, only what comes after its last full row is computed: rows that are on screen do not move.
 */
export function layOut(ratios: readonly number[], shape: Shape, groups: readonly number[] = [], before?: Layout): Layout {
  const kept = before && sameShape(before.shape, shape) ? Math.max(before.starts.length - 1, 0) : 0
  const starts = before?.starts.slice(0, kept) ?? []
  const tops = before?.tops.slice(0, kept) ?? []
  const heights = before?.heights.slice(0, kept) ?? []
  let start = (kept > 0 && before?.starts[kept]) || 0
  let top = kept > 0 ? (tops[kept - 1] ?? 0) + (heights[kept - 1] ?? 0) + shape.gap : 0
  let group = firstIndex(groups.length, (index) => (groups[index] ?? 0) >= start)

  while (start < ratios.length) {
    if (groups[group] === start) {
      top += shape.heading
      group += 1
    }
    const { end, height } = nextRow(ratios, start, groups[group] ?? ratios.length, shape)
    starts.push(start)
    tops.push(top)
    heights.push(height)
    top += height + shape.gap
    start = end
  }
  return { shape, ratios, groups, starts, tops, heights, height: Math.max(top - shape.gap, 0) }
}

/** Where the row that begins at `start` ends (excluded), at `limit` at the latest, and its height. */
function nextRow(ratios: readonly number[], start: number, limit: number, shape: Shape): { end: number; height: number } {
  if (shape.form === 'list') return { end: start + 1, height: Math.round(shape.target) }
  if (shape.form === 'square') {
    const columns = columnsOf(shape)
    const side = (shape.width - shape.gap * (columns - 1)) / columns
    return { end: Math.min(start + columns, limit), height: Math.max(Math.round(side), 1) }
  }
  const heightOf = (count: number, sum: number) => (shape.width - shape.gap * (count - 1)) / sum
  let sum = 0
  for (let end = start; end < limit; end += 1) {
    const ratio = ratios[end] ?? 1
    const count = end - start + 1
    const height = heightOf(count, sum + ratio)
    if (height <= shape.target) {
      // With the picture the row is too low, without it too high: take what is nearer.
      const without = count > 1 ? heightOf(count - 1, sum) : Infinity
      if (without - shape.target < shape.target - height) return { end, height: Math.round(without) }
      return { end: end + 1, height: Math.max(Math.round(height), 1) }
    }
    sum += ratio
  }
  // The last row of a group is not stretched to the width.
  return { end: limit, height: Math.round(shape.target) }
}

/** How many squares stand side by side: as many as keep them nearest to the height asked for. */
function columnsOf(shape: Shape): number {
  return Math.max(Math.round((shape.width + shape.gap) / (shape.target + shape.gap)), 1)
}

function sameShape(one: Shape, other: Shape): boolean {
  return (
    one.form === other.form &&
    one.width === other.width &&
    one.gap === other.gap &&
    one.target === other.target &&
    one.heading === other.heading
  )
}

/** Where the row after `row` begins. */
export function endOfRow(layout: Layout, row: number): number {
  return layout.starts[row + 1] ?? layout.ratios.length
}

/** The pictures of a row with whole-pixel places; in a full row they end exactly at the right edge. */
export function tilesOf(layout: Layout, row: number): Tile[] {
  const { shape, ratios } = layout
  const first = layout.starts[row] ?? 0
  const end = endOfRow(layout, row)
  const height = layout.heights[row] ?? shape.target
  if (shape.form === 'list') return [{ index: first, left: 0, width: shape.width }]

  const columns = shape.form === 'square' ? columnsOf(shape) : end - first
  const room = shape.width - shape.gap * (columns - 1)
  let sum = 0
  for (let index = first; index < end; index += 1) sum += ratios[index] ?? 1
  // The height was rounded, by half a px at most: spread what that left over. An unfinished last row keeps its own width.
  const scale = sum * height >= room - sum / 2 - 1 ? room / sum : height
  const widthOf = (ratio: number) => (shape.form === 'square' ? room / columns : ratio * scale)

  const tiles: Tile[] = []
  let edge = 0
  for (let index = first; index < end; index += 1) {
    const left = Math.round(edge) + shape.gap * (index - first)
    edge += widthOf(ratios[index] ?? 1)
    tiles.push({ index, left, width: Math.round(edge) + shape.gap * (index - first) - left })
  }
  return tiles
}

/** A rectangle on the canvas that holds the rows. */
export interface Frame {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** The pictures that a frame touches, in their order. */
export function tilesWithin(layout: Layout, frame: Frame): number[] {
  const { from, to } = rowsBetween(layout, frame.top, frame.bottom)
  const found: number[] = []
  for (let row = from; row < to; row += 1) {
    for (const tile of tilesOf(layout, row)) {
      if (tile.left < frame.right && tile.left + tile.width > frame.left) found.push(tile.index)
    }
  }
  return found
}

/** Rows `from` (included) to `to` (excluded) that touch the band between `top` and `bottom`. */
export function rowsBetween(layout: Layout, top: number, bottom: number): { from: number; to: number } {
  const { tops, heights } = layout
  const from = firstIndex(tops.length, (row) => (tops[row] ?? 0) + (heights[row] ?? 0) > top)
  const to = firstIndex(tops.length, (row) => (tops[row] ?? 0) >= bottom)
  return { from: Math.min(from, to), to }
}

/** The row that holds a picture. */
export function rowOf(layout: Layout, index: number): number {
  return Math.max(firstIndex(layout.starts.length, (row) => (layout.starts[row] ?? 0) > index) - 1, 0)
}

/** The picture a step of `rows` rows away (-1 is up) that lies nearest to the middle of `index`. */
export function verticalNeighbour(layout: Layout, index: number, rows: number): number {
  const here = rowOf(layout, index)
  const there = Math.min(Math.max(here + rows, 0), layout.starts.length - 1)
  if (there === here) return index
  const own = tilesOf(layout, here).find((tile) => tile.index === index)
  const middle = own ? own.left + own.width / 2 : 0
  let best = layout.starts[there] ?? index
  let least = Infinity
  for (const tile of tilesOf(layout, there)) {
    const distance = Math.abs(tile.left + tile.width / 2 - middle)
    if (distance < least) {
      least = distance
      best = tile.index
    }
  }
  return best
}

/** The first of 0..count-1 for which `holds` is true, or `count`. Once true, it must stay true. */
function firstIndex(count: number, holds: (index: number) => boolean): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >>> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
