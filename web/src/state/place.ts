import { onScopeDispose, readonly, shallowRef, type Ref } from 'vue'

import { EVERYTHING, placeOf, searchOf, type Place } from '@/core/place'

import { defineShared } from './shared'

export interface PlaceState {
  readonly place: Readonly<Ref<Place>>
  /** Whether one came here by the browser's back or forward, and wants to find things as they were. */
  readonly isReturn: Readonly<Ref<boolean>>
  /** Look at another list. What is not said is the default: no folder, no search. The sort stays. */
  go(to: Partial<Place>): void
  /** The address a link to a place has. */
  href(to: Partial<Place>): string
  open(path: string): void
  close(): void
}

export const sharedPlace = defineShared<PlaceState>('place')

/** The place in the address bar, kept in step with it both ways. */
export function createPlace(): PlaceState {
  const place = shallowRef(placeOf(location.search))
  const isReturn = shallowRef(false)

  const follow = () => {
    isReturn.value = true
    place.value = placeOf(location.search)
  }
  addEventListener('popstate', follow)
  onScopeDispose(() => {
    removeEventListener('popstate', follow)
  })

  const completed = (to: Partial<Place>): Place => ({ ...EVERYTHING, sort: place.value.sort, ...to })
  const href = (to: Partial<Place>) => location.pathname + searchOf(completed(to), location.search)
  const write = (next: Place, how: 'push' | 'replace', state: object = {}) => {
    const url = location.pathname + searchOf(next, location.search)
    if (how === 'push') history.pushState(state, '', url)
    else history.replaceState({ ...asObject(history.state), ...state }, '', url)
    isReturn.value = false
    place.value = next
  }

  return {
    place: readonly(place) as Readonly<Ref<Place>>,
    isReturn: readonly(isReturn),
    href,
    go(to) {
      const next = completed(to)
      if (searchOf(next) !== searchOf(place.value)) write(next, 'push')
    },
    open(path) {
      const next = { ...place.value, open: path }
      // From one picture to the next is no step of its own: back leads to the grid.
      if (place.value.open === '') write(next, 'push', { fromGrid: true })
      else write(next, 'replace')
    },
    close() {
      if (asObject(history.state)['fromGrid'] === true) history.back()
      else write({ ...place.value, open: '' }, 'replace')
    },
  }
}

function asObject(state: unknown): Record<string, unknown> {
  return typeof state === 'object' && state !== null ? (state as Record<string, unknown>) : {}
}
