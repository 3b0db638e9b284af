import { computed, nextTick, onActivated, onBeforeUnmount, onMounted, shallowRef, watch, type Ref } from 'vue'

import { layOut, ratioOf, rowOf, rowsBetween, type Layout, type Shape } from '@/core/rows'
import { AT_TOP, at, canvasHeight, scrolledTo, settled, type Extent } from '@/core/scroll'

/** Enough beyond each edge of the view that no gap is seen at an ordinary scroll. In px. */
const OVERSCAN = 500
/** How long after the last scroll event the grid is at rest, in ms. */
const REST_MS = 140
/** The next page is asked for when its beginning is this many views away. */
const AHEAD_VIEWS = 3

export interface GridSource {
  /** Of each picture; 0 when unknown. */
  readonly sizes: Readonly<Ref<readonly { readonly width: number; readonly height: number }[]>>
  readonly shape: Readonly<Ref<Omit<Shape, 'width'>>>
  /** Index of the first picture of each group. */
  readonly groups: Readonly<Ref<readonly number[]>>
  /** A picture whose row exists even when it is far away, so that the keyboard's focus has a place. */
  readonly focused: Readonly<Ref<number>>
  onNearEnd(): void
}

/** Which rows of a grid exist, where they are, and how to get to one. */
export function useVirtualRows(
  scroller: Readonly<Ref<HTMLElement | null>>,
  canvas: Readonly<Ref<HTMLElement | null>>,
  source: GridSource,
) {
  const width = shallowRef(0)
  const view = shallowRef(0)
  /** What stands above the rows inside the scrolled element, in px. */
  const above = shallowRef(0)
  const scroll = shallowRef(AT_TOP)
  const isFlying = shallowRef(false)
  const layout = shallowRef<Layout>()
  let restTimer: ReturnType<typeof setTimeout> | undefined

  watch(
    [source.sizes, source.shape, source.groups, width],
    ([sizes, shape, groups, available]) => {
      if (available <= 0) return
      const before = layout.value
      const ratios = sizes.map((size) => ratioOf(size.width, size.height))
      const grown = before !== undefined && startsWith(ratios, before.ratios) && startsWith(groups, before.groups)
      const anchor = grown ? anchorOf(before, shape) : undefined
      layout.value = layOut(ratios, { ...shape, width: available }, groups, grown ? before : undefined)
      if (anchor) void keepInPlace(anchor)
      void nextTick(checkEnd)
    },
    { immediate: true },
  )

  const extent = computed<Extent>(() => ({ content: above.value + (layout.value?.height ?? 0), view: view.value }))
  const visible = computed(() => {
    if (!layout.value) return { from: 0, to: 0 }
    const top = scroll.value.offset - above.value
    return rowsBetween(layout.value, top - OVERSCAN, top + view.value + OVERSCAN)
  })
  // As numbers: what depends on them is computed anew only when a row comes or goes.
  const from = computed(() => visible.value.from)
  const to = computed(() => visible.value.to)
  const shift = computed(() => scroll.value.shift)
  const rows = computed(() => {
    const list = Array.from({ length: to.value - from.value }, (_, index) => from.value + index)
    if (!layout.value || source.focused.value < 0) return list
    const row = rowOf(layout.value, source.focused.value)
    return list.includes(row) || row >= layout.value.starts.length ? list : [...list, row]
  })

  /** The first picture in view and how far its row is from the top: what must not move. */
  function anchorOf(before: Layout, now: Omit<Shape, 'width'>): { index: number; distance: number } | undefined {
    const { shape } = before
    const isSameShape = shape.width === width.value && shape.target === now.target && shape.form === now.form
    if (isSameShape || scroll.value.offset <= above.value) return undefined
    const top = scroll.value.offset - above.value
    const row = rowsBetween(before, top, top + 1).from
    return { index: before.starts[row] ?? 0, distance: (before.tops[row] ?? 0) - top }
  }

  async function keepInPlace(anchor: { index: number; distance: number }): Promise<void> {
    await nextTick()
    const rowsNow = layout.value
    if (rowsNow) goTo(above.value + (rowsNow.tops[rowOf(rowsNow, anchor.index)] ?? 0) - anchor.distance)
  }

  function onScroll(): void {
    const bar = scroller.value?.scrollTop ?? 0
    const before = scroll.value
    const now = scrolledTo(bar, before, extent.value)
    isFlying.value = Math.abs(now.offset - before.offset) > view.value * 0.8
    scroll.value = now
    clearTimeout(restTimer)
    restTimer = setTimeout(rest, REST_MS)
    checkEnd()
  }

  function rest(): void {
    isFlying.value = false
    const { bar, scroll: rested } = settled(scroll.value, extent.value)
    if (!scroller.value || bar === scroller.value.scrollTop) return
    scroll.value = rested
    scroller.value.scrollTop = bar
  }

  function checkEnd(): void {
    if (view.value > 0 && extent.value.content - scroll.value.offset < view.value * (AHEAD_VIEWS + 1)) source.onNearEnd()
  }

  /** Show `offset` (px from the top of everything) at the top of the view. */
  function goTo(offset: number): void {
    if (!scroller.value) return
    const { bar, scroll: there } = at(offset, extent.value)
    scroll.value = there
    scroller.value.scrollTop = bar
  }

  /** Bring a picture's row into view, moving as little as needed. */
  function reveal(index: number): void {
    const rowsNow = layout.value
    if (!rowsNow || index < 0) return
    const row = rowOf(rowsNow, index)
    const top = above.value + (rowsNow.tops[row] ?? 0)
    const bottom = top + (rowsNow.heights[row] ?? 0)
    const { heading } = rowsNow.shape
    const { gap } = rowsNow.shape
    const { offset } = scroll.value
    if (top - gap < offset) goTo(row === 0 ? 0 : top - gap - heading)
    else if (bottom + gap > offset + view.value) goTo(bottom + gap - view.value)
  }

  const observer = new ResizeObserver(measure)
  function measure(): void {
    // Nothing, while its tab is not to be seen.
    if (!scroller.value || !canvas.value || scroller.value.clientWidth === 0) return
    view.value = scroller.value.clientHeight
    width.value = canvas.value.clientWidth
    above.value = canvas.value.offsetTop
    checkEnd()
  }
  onMounted(() => {
    measure()
    if (scroller.value) observer.observe(scroller.value)
    // Its place changes when what stands above it does.
    for (const child of scroller.value?.children ?? []) observer.observe(child)
  })
  // An element that was away forgets how far it was scrolled.
  onActivated(() => {
    measure()
    goTo(scroll.value.offset)
  })
  onBeforeUnmount(() => {
    observer.disconnect()
    clearTimeout(restTimer)
  })

  return {
    layout,
    rows,
    shift,
    isFlying,
    offset: computed(() => scroll.value.offset),
    height: computed(() => canvasHeight(layout.value?.height ?? 0)),
    view,
    onScroll,
    goTo,
    reveal,
  }
}

function startsWith(list: readonly number[], beginning: readonly number[]): boolean {
  if (list.length < beginning.length) return false
  return beginning.every((ratio, index) => ratio === list[index])
}
