import { onBeforeUnmount, shallowRef } from 'vue'

import type { Frame } from '@/core/rows'

/** How far the pointer must move before a press becomes a frame, in px. */
const SLOP = 5
/** So near an edge the list scrolls along. */
const EDGE = 40

interface FrameSource {
  /** The element that scrolls. */
  readonly scroller: () => HTMLElement | null
  readonly canvas: () => HTMLElement | null
  /** How far the canvas is from where its box stands: the scroll that is not the browser's. */
  readonly shift: () => number
  onBegin(): void
  onFrame(frame: Frame): void
}

/** A frame that is drawn over the grid with the mouse, from where no picture is. Lengths are of the canvas. */
export function useFrame(source: FrameSource) {
  const frame = shallowRef<Frame>()
  let start: { x: number; y: number } | undefined
  let pointer = { x: 0, y: 0 }
  let ticking = 0

  function positionOf(x: number, y: number): { x: number; y: number } {
    const box = source.canvas()?.getBoundingClientRect()
    return { x: x - (box?.left ?? 0), y: y - (box?.top ?? 0) + source.shift() }
  }

  function onDown(event: PointerEvent): void {
    const { target } = event
    if (event.button !== 0 || event.pointerType === 'touch' || !(target instanceof Element)) return
    if (target.closest('[data-index], a, button, input, select, [data-no-frame]')) return
    // On the bar that scrolls.
    if (event.offsetX > (source.scroller()?.clientWidth ?? 0) && target === source.scroller()) return
    start = positionOf(event.clientX, event.clientY)
    addEventListener('pointermove', onMove)
    addEventListener('pointerup', end, { once: true })
    addEventListener('pointercancel', end, { once: true })
  }

  function onMove(event: PointerEvent): void {
    pointer = { x: event.clientX, y: event.clientY }
    const now = positionOf(pointer.x, pointer.y)
    if (!frame.value && start && Math.hypot(now.x - start.x, now.y - start.y) < SLOP) return
    if (!frame.value) {
      source.onBegin()
      ticking = requestAnimationFrame(scrollAlong)
    }
    event.preventDefault()
    draw()
  }

  function draw(): void {
    if (!start) return
    const now = positionOf(pointer.x, pointer.y)
    frame.value = {
      left: Math.min(start.x, now.x),
      right: Math.max(start.x, now.x),
      top: Math.min(start.y, now.y),
      bottom: Math.max(start.y, now.y),
    }
    source.onFrame(frame.value)
  }

  function scrollAlong(): void {
    const box = source.scroller()?.getBoundingClientRect()
    if (!box || !start) return
    const above = box.top + EDGE - pointer.y
    const below = pointer.y - (box.bottom - EDGE)
    const step = above > 0 ? -above : Math.max(below, 0)
    if (step !== 0) {
      source.scroller()?.scrollBy(0, step / 2)
      draw()
    }
    ticking = requestAnimationFrame(scrollAlong)
  }

  function end(): void {
    removeEventListener('pointermove', onMove)
    cancelAnimationFrame(ticking)
    start = undefined
    frame.value = undefined
  }
  onBeforeUnmount(end)

  return { frame, onDown }
}
