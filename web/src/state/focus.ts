import { shallowRef } from 'vue'

import type { MediaItem } from '@/api/types'

import { defineShared } from './shared'

/** What the active tab speaks about: for what stands around the tabs, such as the inspector. */
export interface Focus {
  /** How many are in its list. */
  readonly total: number | undefined
  readonly current: MediaItem | undefined
  readonly picked: readonly MediaItem[]
  readonly query: string
}

export type FocusState = ReturnType<typeof createFocus>
export const sharedFocus = defineShared<FocusState>('focus')

export function createFocus() {
  return shallowRef<Focus>({ total: undefined, current: undefined, picked: [], query: '' })
}
