import type { Component } from 'vue'

/** What a menu offers. */
export interface MenuItem {
  readonly label: string
  readonly icon?: Component
  /** The key that does the same. */
  readonly keys?: string
  readonly isDanger?: boolean
  /** Of something that can be on or off. */
  readonly isOn?: boolean
  readonly run?: () => void
  /** What a menu of its own offers. */
  readonly entries?: readonly MenuEntry[]
}

export type MenuEntry = MenuItem | 'line'

/** Where a menu opens, in px from the top left of the window. */
export interface MenuPlace {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Where the pointer is; for a menu called by key, below the element. */
export function menuPlaceOf(event: MouseEvent | PointerEvent): MenuPlace {
  const { target } = event
  if (event.detail === 0 && event.clientX === 0 && event.clientY === 0 && target instanceof Element) {
    return menuPlaceBelow(target)
  }
  return { x: event.clientX, y: event.clientY, width: 0, height: 0 }
}

export function menuPlaceBelow(element: Element): MenuPlace {
  const { x, y, width, height } = element.getBoundingClientRect()
  return { x, y, width, height }
}
