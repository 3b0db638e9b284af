import { computed, shallowRef, watch, type Ref } from 'vue'

import type { MediaItem } from '@/api/types'
import { extended, framed, inverted, NOTHING_PICKED, toggled, withAll, type Picking } from '@/core/picking'

/** What is picked of a list. It stays picked while the list grows or is sorted anew, and goes with another list. */
export function usePick(items: Readonly<Ref<readonly MediaItem[]>>, key: Readonly<Ref<string>>) {
  const picking = shallowRef<Picking>(NOTHING_PICKED)
  const list = () => items.value.map((item) => item.fullpath)
  watch(key, () => (picking.value = NOTHING_PICKED))

  /** In the order of the list; what is not in it any more is not picked. */
  const picked = computed(() =>
    picking.value.paths.size === 0 ? [] : items.value.filter((item) => picking.value.paths.has(item.fullpath)),
  )
  const pathOf = (index: number) => items.value[index]?.fullpath ?? ''

  return {
    paths: computed(() => picking.value.paths),
    picked,
    toggle(index: number): void {
      picking.value = toggled(picking.value, pathOf(index))
    },
    /** Up to here; without a beginning from `from`. */
    extend(index: number, from: string): void {
      const start = picking.value.anchor === '' && from !== '' ? { ...picking.value, anchor: from } : picking.value
      picking.value = extended(start, list(), pathOf(index))
    },
    frame(indexes: readonly number[], before: ReadonlySet<string>): void {
      picking.value = framed(before, indexes.map(pathOf))
    },
    all(): void {
      picking.value = withAll(picking.value, list())
    },
    invert(): void {
      picking.value = inverted(picking.value, list())
    },
    none(): void {
      picking.value = NOTHING_PICKED
    },
  }
}
