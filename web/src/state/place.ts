import type { Ref } from 'vue'

import type { Place } from '@/core/place'

import { defineShared } from './shared'

/** Where a tab looks, and how to look elsewhere. */
export interface PlaceState {
  readonly place: Readonly<Ref<Place>>
  /** Whether one came here by the browser's back or forward, and wants to find things as they were. */
  readonly isReturn: Readonly<Ref<boolean>>
  /** Look at another list. What is not said is the default: no folder, no search; for the order see `sortAt`. */
  go(to: Partial<Place>): void
  /** The address a link to a place has. */
  href(to: Partial<Place>): string
  open(path: string): void
  close(): void
}

/** That of the tab that can be seen in the active column; in a tab, its own. */
export const sharedPlace = defineShared<PlaceState>('place')
