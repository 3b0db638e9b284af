/** Which of a list's items are picked for something to be done with them. Pure: each step makes a new one. */

export interface Picking {
  readonly paths: ReadonlySet<string>
  /** Where a range begins: what was picked, or let go, last. Empty for nowhere. */
  readonly anchor: string
  /** What was picked before the range that ends somewhere now: a longer or shorter one takes its place. */
  readonly base: ReadonlySet<string>
}

const NONE: ReadonlySet<string> = new Set()
export const NOTHING_PICKED: Picking = { paths: NONE, anchor: '', base: NONE }

/** Pick an item, or let it go. */
export function toggled(picking: Picking, path: string): Picking {
  const paths = new Set(picking.paths)
  if (!paths.delete(path)) paths.add(path)
  return { paths, anchor: path, base: paths }
}

/** Pick all from the anchor to `path`, both included; without an anchor, `path` alone. */
export function extended(picking: Picking, list: readonly string[], path: string): Picking {
  const to = list.indexOf(path)
  if (to < 0) return picking
  const anchored = list.indexOf(picking.anchor)
  const from = anchored < 0 ? to : anchored
  const range = list.slice(Math.min(from, to), Math.max(from, to) + 1)
  return { paths: new Set([...picking.base, ...range]), anchor: list[from] ?? path, base: picking.base }
}

/** Pick all of the list, with what was picked elsewhere in it. */
export function withAll(picking: Picking, list: readonly string[]): Picking {
  const paths = new Set([...picking.paths, ...list])
  return { paths, anchor: picking.anchor, base: paths }
}

/** Of the list, pick what was not, and let go what was. */
export function inverted(picking: Picking, list: readonly string[]): Picking {
  const paths = new Set(list.filter((path) => !picking.paths.has(path)))
  return { paths, anchor: '', base: paths }
}

/** What a frame drawn over the list holds, with what was picked before it was begun. */
export function framed(before: ReadonlySet<string>, held: readonly string[]): Picking {
  const paths = new Set([...before, ...held])
  return { paths, anchor: held.at(-1) ?? '', base: paths }
}

/** Without what is not there any more. */
export function without(picking: Picking, gone: Iterable<string>): Picking {
  const paths = new Set(picking.paths)
  for (const path of gone) paths.delete(path)
  if (paths.size === picking.paths.size) return picking
  return { paths, anchor: paths.has(picking.anchor) ? picking.anchor : '', base: paths }
}
