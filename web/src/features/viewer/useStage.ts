import { computed, onBeforeUnmount, onMounted, shallowRef, watch, type Ref } from 'vue'

import { centred, fill, fit, fitScale, pan, zoomAt, type Point, type Size, type View } from '@/core/zoom'

/** How far a finger must go sideways to mean the next picture, and down to mean enough, in px. */
const SWIPE = 56
const DOUBLE_TAP_MS = 300
const WHEEL_STEP = 1.0015

export interface StageListeners {
  swipe(step: -1 | 1): void
  dismiss(): void
}

/** Zoom and pan of the picture on the stage, by wheel, mouse and fingers. */
export function useStage(
  stage: Readonly<Ref<HTMLElement | null>>,
  picture: Readonly<Ref<Size>>,
  listeners: StageListeners,
) {
  const room = shallowRef<Size>({ width: 0, height: 0 })
  const view = shallowRef<View>({ x: 0, y: 0, scale: 1 })
  /** Until one zooms, the picture follows the size of the stage. */
  const isFitted = shallowRef(true)
  const drag = shallowRef<Point>({ x: 0, y: 0 })
  const fingers = new Map<number, Point>()
  let hasMoved = false
  let lastTap = 0

  watch([picture, room], () => {
    if (isFitted.value) refit()
    else set(pan(view.value, 0, 0, picture.value, room.value))
  })

  function refit(): void {
    isFitted.value = true
    view.value = fit(picture.value, room.value)
  }

  function set(next: View): void {
    view.value = next
    isFitted.value = Math.abs(next.scale / fitScale(picture.value, room.value) - 1) < 0.001
  }

  function zoom(factor: number, point: Point = { x: room.value.width / 2, y: room.value.height / 2 }): void {
    set(zoomAt(view.value, factor, point, picture.value, room.value))
  }

  /** Between all of it and one to one; what is shown that large already is doubled. */
  function toggle(point?: Point): void {
    if (!isFitted.value) {
      refit()
      return
    }
    const target = view.value.scale < 0.99 ? 1 : view.value.scale * 2
    zoom(target / view.value.scale, point)
  }

  function actualSize(): void {
    set(centred(picture.value, room.value, 1))
  }

  function fillRoom(): void {
    set(fill(picture.value, room.value))
  }

  function pointOf(event: MouseEvent): Point {
    const box = stage.value?.getBoundingClientRect()
    return { x: event.clientX - (box?.left ?? 0), y: event.clientY - (box?.top ?? 0) }
  }

  function onWheel(event: WheelEvent): void {
    event.preventDefault()
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 32 : 1
    zoom(WHEEL_STEP ** (-event.deltaY * lines * (event.ctrlKey ? 4 : 1)), pointOf(event))
  }

  function onPointerDown(event: PointerEvent): void {
    if (event.button !== 0) return
    // Buttons and video controls on the stage keep what is theirs.
    if (event.target instanceof Element && event.target.closest('button, a, video, audio')) return
    stage.value?.setPointerCapture(event.pointerId)
    fingers.set(event.pointerId, pointOf(event))
    hasMoved = false
  }

  function onPointerMove(event: PointerEvent): void {
    const before = fingers.get(event.pointerId)
    if (!before) return
    const now = pointOf(event)
    const [dx, dy] = [now.x - before.x, now.y - before.y]
    const other = [...fingers].find(([id]) => id !== event.pointerId)?.[1]
    fingers.set(event.pointerId, now)
    if (other) pinch(before, now, other)
    else if (isFitted.value) drag.value = { x: drag.value.x + dx, y: drag.value.y + dy }
    else set(pan(view.value, dx, dy, picture.value, room.value))
    if (Math.abs(drag.value.x) + Math.abs(drag.value.y) > 6 || !isFitted.value) hasMoved = true
  }

  function pinch(before: Point, now: Point, other: Point): void {
    const apart = (point: Point) => Math.hypot(point.x - other.x, point.y - other.y)
    const middle = { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 }
    zoom(apart(now) / Math.max(apart(before), 1), middle)
    drag.value = { x: 0, y: 0 }
    hasMoved = true
  }

  function onPointerUp(event: PointerEvent): void {
    if (!fingers.delete(event.pointerId) || fingers.size > 0) return
    const { x, y } = drag.value
    drag.value = { x: 0, y: 0 }
    if (Math.abs(x) > SWIPE && Math.abs(x) > Math.abs(y)) listeners.swipe(x < 0 ? 1 : -1)
    else if (event.pointerType !== 'mouse' && y > SWIPE * 1.5) listeners.dismiss()
    else if (event.pointerType !== 'mouse' && !hasMoved) tap(event)
  }

  /** Browsers send no double click where touch is handled by hand. */
  function tap(event: PointerEvent): void {
    const isSecond = event.timeStamp - lastTap < DOUBLE_TAP_MS
    lastTap = isSecond ? 0 : event.timeStamp
    if (isSecond) toggle(pointOf(event))
  }

  function onDoubleClick(event: MouseEvent): void {
    if (event.target instanceof Element && event.target.closest('button, a, video, audio')) return
    if (performance.now() - lastTap > 2 * DOUBLE_TAP_MS) toggle(pointOf(event))
  }

  const observer = new ResizeObserver(([entry]) => {
    if (entry) room.value = { width: entry.contentRect.width, height: entry.contentRect.height }
  })
  onMounted(() => {
    if (!stage.value) return
    observer.observe(stage.value)
    // By hand, as it must be able to keep the page from zooming.
    stage.value.addEventListener('wheel', onWheel, { passive: false })
  })
  onBeforeUnmount(() => {
    observer.disconnect()
  })

  return {
    view,
    isFitted: computed(() => isFitted.value),
    /** For the picture: its natural size, moved and scaled. */
    style: computed(() => ({
      width: `${String(picture.value.width)}px`,
      height: `${String(picture.value.height)}px`,
      transform:
        `translate(${String(view.value.x + drag.value.x)}px, ${String(view.value.y + Math.max(drag.value.y, 0))}px) ` +
        `scale(${String(view.value.scale)})`,
    })),
    percent: computed(() => Math.round(view.value.scale * 100)),
    refit,
    zoom,
    toggle,
    actualSize,
    fillRoom,
    handlers: {
      pointerdown: onPointerDown,
      pointermove: onPointerMove,
      pointerup: onPointerUp,
      pointercancel: onPointerUp,
      dblclick: onDoubleClick,
    },
  }
}
