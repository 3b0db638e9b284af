import { shallowRef } from 'vue'

import { PATHS_TYPE, pathsIn } from '@/core/dragging'

import { defineShared } from './shared'

/** Files that were dropped on a folder. */
export interface Carry {
  readonly kind: 'move' | 'copy'
  readonly paths: readonly string[]
  readonly folder: string
}

export type CarryingState = ReturnType<typeof createCarrying>
export const sharedCarrying = defineShared<CarryingState>('carrying')

/** What was dropped, until the tab that it came from has dealt with it. */
export function createCarrying() {
  const dropped = shallowRef<Carry>()
  return { dropped }
}

/** Make a part of the page a folder that pictures can be dropped on; with Ctrl, or Command, they are copied. */
export function useFolderDrop(folder: () => string) {
  const { dropped } = sharedCarrying.use()
  const isOver = shallowRef(false)

  const isOurs = (event: DragEvent) => folder() !== '' && (event.dataTransfer?.types.includes(PATHS_TYPE) ?? false)
  const kindOf = (event: DragEvent) => (event.ctrlKey || event.metaKey ? 'copy' : 'move')
  return {
    isOver,
    listeners: {
      dragover(event: DragEvent): void {
        if (!isOurs(event)) return
        event.preventDefault()
        event.stopPropagation()
        if (event.dataTransfer) event.dataTransfer.dropEffect = kindOf(event)
        isOver.value = true
      },
      dragleave(): void {
        isOver.value = false
      },
      drop(event: DragEvent): void {
        isOver.value = false
        if (!isOurs(event)) return
        event.preventDefault()
        event.stopPropagation()
        const paths = pathsIn(event.dataTransfer)
        if (paths.length > 0) dropped.value = { kind: kindOf(event), paths, folder: folder() }
      },
    },
  }
}
