import { shallowRef } from 'vue'

import { defineShared } from './shared'

export interface Toast {
  readonly id: number
  readonly text: string
  readonly kind: 'done' | 'failed'
  /** What can be done about it, such as to undo it. */
  readonly action?: ToastAction | undefined
}

export interface ToastAction {
  readonly label: string
  readonly run: () => void
}

export type ToastsState = ReturnType<typeof createToasts>
export const sharedToasts = defineShared<ToastsState>('toasts')

const SHOWN_MS = { done: 2500, failed: 9000 } as const
/** Time to read it, and to get there. */
const WITH_ACTION_MS = 10_000

/** Short notes about what the user has just done. */
export function createToasts() {
  const toasts = shallowRef<readonly Toast[]>([])
  let count = 0

  const putAway = (id: number) => {
    toasts.value = toasts.value.filter((toast) => toast.id !== id)
  }
  return {
    toasts,
    putAway,
    tell(text: string, kind: Toast['kind'] = 'done', action?: ToastAction): void {
      const id = (count += 1)
      // The same note twice is one note, shown anew.
      toasts.value = [...toasts.value.filter((toast) => toast.text !== text).slice(-2), { id, text, kind, action }]
      setTimeout(() => {
        putAway(id)
      }, action ? WITH_ACTION_MS : SHOWN_MS[kind])
    },
  }
}
