import { onBeforeUnmount } from 'vue'

const LONG_MS = 420
const SLOP = 10

/** A finger that stays where it is. The click that follows is not one. */
export function useLongPress(onLong: (target: Element) => void) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let start = { x: 0, y: 0 }
  let wasLong = false

  const stop = () => {
    clearTimeout(timer)
  }
  onBeforeUnmount(stop)

  return {
    onPointerdown(event: PointerEvent): void {
      wasLong = false
      if (event.pointerType !== 'touch' || !(event.target instanceof Element)) return
      const { target } = event
      start = { x: event.clientX, y: event.clientY }
      stop()
      timer = setTimeout(() => {
        wasLong = true
        onLong(target)
      }, LONG_MS)
    },
    onPointermove(event: PointerEvent): void {
      if (Math.hypot(event.clientX - start.x, event.clientY - start.y) > SLOP) stop()
    },
    onPointerend: stop,
    /** Whether a click is only the end of a long press; asked once. */
    isSpent(): boolean {
      const spent = wasLong
      wasLong = false
      return spent
    },
  }
}
