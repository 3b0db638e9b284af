/**
 * What lies on the desk: columns side by side, each with tabs of which one can be seen. Pure: each step makes a
 * new one, and there is always at least one column with at least one tab.
 */

import { EVERYTHING, listKey, placeFrom, type Place } from './place'

export interface Tab {
  readonly id: number
  readonly place: Place
}

export interface Column {
  readonly id: number
  readonly tabs: readonly Tab[]
  /** Id of the tab that can be seen. */
  readonly shown: number
  /** Its part of the width, relative to those of the other columns. */
  readonly share: number
}

export interface Desk {
  readonly columns: readonly Column[]
  /** Id of the column that keys and the sidebar speak to. */
  readonly active: number
  /** The next id to give. */
  readonly next: number
}

/** More than four columns leave no room for pictures. */
export const MOST_COLUMNS = 4
const LEAST_SHARE = 0.2

export function deskWith(place: Place): Desk {
  return { columns: [{ id: 1, tabs: [{ id: 2, place }], shown: 2, share: 1 }], active: 1, next: 3 }
}

/** The tab that can be seen in the active column. */
export function activeTab(desk: Desk): Tab {
  const tab = shownIn(activeColumn(desk))
  if (!tab) throw new Error('a desk without a tab')
  return tab
}

export function activeColumn(desk: Desk): Column {
  const column = desk.columns.find((each) => each.id === desk.active) ?? desk.columns[0]
  if (!column) throw new Error('a desk without a column')
  return column
}

export function shownIn(column: Column): Tab | undefined {
  return column.tabs.find((tab) => tab.id === column.shown) ?? column.tabs[0]
}

export function columnOf(desk: Desk, tabId: number): Column | undefined {
  return desk.columns.find((column) => column.tabs.some((tab) => tab.id === tabId))
}

export function tabOf(desk: Desk, tabId: number): Tab | undefined {
  return columnOf(desk, tabId)?.tabs.find((tab) => tab.id === tabId)
}

/** Have a tab look at another place. */
export function lookingAt(desk: Desk, tabId: number, place: Place): Desk {
  return withColumns(desk, (column) => ({
    ...column,
    tabs: column.tabs.map((tab) => (tab.id === tabId ? { ...tab, place } : tab)),
  }))
}

/** A new tab after the one that is seen in the active column; `isBehind` leaves that one to be seen. */
export function withTab(desk: Desk, place: Place, isBehind = false): Desk {
  const column = activeColumn(desk)
  const id = desk.next
  const at = column.tabs.findIndex((tab) => tab.id === column.shown) + 1
  return {
    ...replaced(desk, { ...column, tabs: inserted(column.tabs, at, { id, place }), shown: isBehind ? column.shown : id }),
    next: id + 1,
  }
}

/** A place in the column to the right of the active one, which is made if need be; it is active then. */
export function beside(desk: Desk, place: Place): Desk {
  const at = desk.columns.findIndex((column) => column.id === desk.active)
  const right = desk.columns[at + 1]
  if (right) return withTab({ ...desk, active: right.id }, place)
  if (desk.columns.length >= MOST_COLUMNS) return withTab(desk, place)
  const [column, tab] = [desk.next, desk.next + 1]
  return {
    columns: [...desk.columns, { id: column, tabs: [{ id: tab, place }], shown: tab, share: averageShare(desk) }],
    active: column,
    next: desk.next + 2,
  }
}

/** Show a tab, and make its column the active one. */
export function showing(desk: Desk, tabId: number): Desk {
  const column = columnOf(desk, tabId)
  if (!column) return desk
  return { ...replaced(desk, { ...column, shown: tabId }), active: column.id }
}

/** Without a tab. A column goes with its last one; the last of all leaves the whole library in its place. */
export function withoutTab(desk: Desk, tabId: number): Desk {
  const column = columnOf(desk, tabId)
  if (!column) return desk
  const at = column.tabs.findIndex((tab) => tab.id === tabId)
  const tabs = column.tabs.filter((tab) => tab.id !== tabId)
  const neighbour = tabs[at] ?? tabs[at - 1]
  if (neighbour) return replaced(desk, { ...column, tabs, shown: column.shown === tabId ? neighbour.id : column.shown })
  if (desk.columns.length === 1) return renumbered(desk)
  const columns = desk.columns.filter((each) => each !== column)
  const index = desk.columns.indexOf(column)
  const heir = columns[Math.max(index - 1, 0)]
  return { ...desk, columns, active: desk.active === column.id ? (heir?.id ?? desk.active) : desk.active }
}

/** Only this tab is left in its column. */
export function withoutOthers(desk: Desk, tabId: number): Desk {
  const column = columnOf(desk, tabId)
  return (column?.tabs ?? []).filter((tab) => tab.id !== tabId).reduce((rest, tab) => withoutTab(rest, tab.id), desk)
}

/** A tab at another place among the tabs, of its own column or another one; it is shown there. */
export function carried(desk: Desk, tabId: number, columnId: number, at: number): Desk {
  const tab = tabOf(desk, tabId)
  const from = columnOf(desk, tabId)
  const to = desk.columns.find((column) => column.id === columnId)
  if (!tab || !from || !to) return desk
  if (from === to) {
    const old = from.tabs.indexOf(tab)
    const others = from.tabs.filter((each) => each !== tab)
    const tabs = inserted(others, at > old ? at - 1 : at, tab)
    return { ...replaced(desk, { ...from, tabs, shown: tabId }), active: from.id }
  }
  const received = { ...to, tabs: inserted(to.tabs, at, tab), shown: tabId }
  const left = { ...from, tabs: from.tabs.filter((each) => each !== tab) }
  const kept = left.tabs.length > 0 ? { ...left, shown: left.shown === tabId ? (left.tabs[0]?.id ?? 0) : left.shown } : undefined
  const columns = desk.columns.flatMap((each) => {
    if (each === to) return [received]
    if (each === from) return kept ? [kept] : []
    return [each]
  })
  return { ...desk, columns, active: to.id }
}

/** A tab in a column of its own, to the right of the one it was in. Nothing, if it is alone there already. */
export function split(desk: Desk, tabId: number): Desk {
  const tab = tabOf(desk, tabId)
  const from = columnOf(desk, tabId)
  if (!tab || !from || from.tabs.length < 2 || desk.columns.length >= MOST_COLUMNS) return desk
  const rest = withoutTab(desk, tabId)
  const at = rest.columns.findIndex((column) => column.id === from.id) + 1
  const column = { id: desk.next, tabs: [tab], shown: tab.id, share: averageShare(desk) }
  return { columns: inserted(rest.columns, at, column), active: column.id, next: desk.next + 1 }
}

/** Move the border to the right of a column by a part of the whole width. */
export function resized(desk: Desk, columnId: number, part: number): Desk {
  const at = desk.columns.findIndex((column) => column.id === columnId)
  const [one, other] = [desk.columns[at], desk.columns[at + 1]]
  if (!one || !other) return desk
  const whole = desk.columns.reduce((sum, column) => sum + column.share, 0)
  const least = LEAST_SHARE * averageShare(desk)
  const step = Math.min(Math.max(part * whole, least - one.share), other.share - least)
  return withColumns(desk, (column) => {
    if (column === one) return { ...column, share: column.share + step }
    return column === other ? { ...column, share: column.share - step } : column
  })
}

/** A desk as it was stored; undefined for what is none. */
export function deskFrom(stored: unknown): Desk | undefined {
  if (!isRecord(stored) || !Array.isArray(stored['columns'])) return undefined
  let next = 1
  let active: number | undefined
  const columns = stored['columns'].slice(0, MOST_COLUMNS).flatMap((each: unknown): Column[] => {
    if (!isRecord(each) || !Array.isArray(each['tabs'])) return []
    let shown: number | undefined
    const tabs = each['tabs'].flatMap((tab: unknown): Tab[] => {
      const place = isRecord(tab) ? placeFrom(tab['place']) : undefined
      if (!place || !isRecord(tab)) return []
      const id = next++
      if (tab['id'] === each['shown']) shown = id
      return [{ id, place: { ...place, open: '' } }]
    })
    const [first] = tabs
    if (!first) return []
    const id = next++
    if (each['id'] === stored['active']) active = id
    const share = typeof each['share'] === 'number' && each['share'] > 0 && each['share'] < 100 ? each['share'] : 1
    return [{ id, tabs, shown: shown ?? first.id, share }]
  })
  const [first] = columns
  return first && { columns, active: active ?? first.id, next }
}

/** The tab that looks at this list already. */
export function tabAt(desk: Desk, place: Place): Tab | undefined {
  return desk.columns.flatMap((column) => column.tabs).find((tab) => listKey(tab.place) === listKey(place))
}

function renumbered(desk: Desk): Desk {
  const [column, tab] = [desk.next, desk.next + 1]
  return {
    columns: [{ id: column, tabs: [{ id: tab, place: EVERYTHING }], shown: tab, share: 1 }],
    active: column,
    next: desk.next + 2,
  }
}

function withColumns(desk: Desk, change: (column: Column) => Column): Desk {
  return { ...desk, columns: desk.columns.map(change) }
}

function replaced(desk: Desk, column: Column): Desk {
  return withColumns(desk, (each) => (each.id === column.id ? column : each))
}

function inserted<T>(list: readonly T[], at: number, item: T): T[] {
  return [...list.slice(0, at), item, ...list.slice(at)]
}

function averageShare(desk: Desk): number {
  return desk.columns.reduce((sum, column) => sum + column.share, 0) / desk.columns.length
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
