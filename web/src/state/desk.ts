import { computed, onScopeDispose, readonly, shallowRef, watch, type Ref } from 'vue'

import { activeTab, deskFrom, deskWith, lookingAt, showing, tabAt, tabOf, withTab, type Desk } from '@/core/desk'
import { EVERYTHING, placeOf, searchOf, type Place, type Sort } from '@/core/place'

import type { PlaceState } from './place'
import { defineShared } from './shared'

export type DeskState = ReturnType<typeof createDesk>
export const sharedDesk = defineShared<DeskState>('desk')

/** Where this browser keeps it. */
const STORED = 'iib_desk'
const STORE_AFTER_MS = 300

/**
 * The columns and tabs. The address bar holds the place of the active one, kept in step both ways. This browser
 * remembers the rest, for the next time. `sortAt` is the order a folder was looked at last.
 */
export function createDesk(sortAt: (folder: string) => Sort | undefined = () => undefined) {
  const desk = shallowRef(firstDesk())
  /** Id of the tab whose place came from the browser's history. */
  const returned = shallowRef(0)

  const active = computed(() => activeTab(desk.value))
  const write = (how: 'push' | 'replace', state: object = {}) => {
    const url = location.pathname + searchOf(active.value.place, location.search)
    const all = { ...(how === 'push' ? {} : asObject(history.state)), ...state, tab: active.value.id }
    if (how === 'push') history.pushState(all, '', url)
    else history.replaceState(all, '', url)
  }
  write('replace')

  const follow = () => {
    const asked = Number(asObject(history.state)['tab'])
    const id = tabOf(desk.value, asked) ? asked : active.value.id
    returned.value = id
    desk.value = showing(lookingAt(desk.value, id, placeOf(location.search)), id)
  }
  addEventListener('popstate', follow)

  let timer: ReturnType<typeof setTimeout> | undefined
  const store = () => {
    clearTimeout(timer)
    try {
      localStorage.setItem(STORED, JSON.stringify(desk.value))
    } catch {
      // A private window may refuse; then it lasts as long as the page.
    }
  }
  watch(desk, () => {
    clearTimeout(timer)
    timer = setTimeout(store, STORE_AFTER_MS)
  })
  addEventListener('pagehide', store)
  onScopeDispose(() => {
    removeEventListener('popstate', follow)
    removeEventListener('pagehide', store)
    clearTimeout(timer)
  })

  /** Lay the desk out anew. The address bar follows; going back does not undo it. */
  function change(next: Desk): void {
    if (next === desk.value) return
    returned.value = 0
    desk.value = next
    write('replace', { fromGrid: false })
  }

  function stateOf(id: () => number): PlaceState {
    const place = computed(() => (tabOf(desk.value, id()) ?? active.value).place)
    const completed = (to: Partial<Place>): Place => ({
      ...EVERYTHING,
      sort: sortAt(to.folder ?? '') ?? place.value.sort,
      ...to,
    })
    const look = (next: Place, how: 'push' | 'replace', state: object = {}) => {
      returned.value = 0
      desk.value = showing(lookingAt(desk.value, id(), next), id())
      write(how, state)
    }
    return {
      place,
      isReturn: computed(() => returned.value === id()),
      href: (to) => location.pathname + searchOf(completed(to), location.search),
      go(to) {
        const next = completed(to)
        if (searchOf(next) !== searchOf(place.value)) look(next, 'push')
      },
      open(path) {
        const next = { ...place.value, open: path }
        // From one picture to the next is no step of its own: back leads to the grid.
        if (place.value.open === '') look(next, 'push', { fromGrid: true })
        else look(next, 'replace')
      },
      close() {
        if (asObject(history.state)['fromGrid'] === true) history.back()
        else look({ ...place.value, open: '' }, 'replace')
      },
    }
  }

  return {
    desk: readonly(desk) as Readonly<Ref<Desk>>,
    change,
    /** The place of the active tab. */
    here: stateOf(() => active.value.id),
    placeOf: (tabId: number) => stateOf(() => tabId),
  }
}

/** As it was left, with what the address asks for on top. */
function firstDesk(): Desk {
  const asked = placeOf(location.search)
  const stored = storedDesk()
  if (!stored) return deskWith(asked)
  if (searchOf(asked) === '') return stored
  const tab = tabAt(stored, asked)
  return tab ? lookingAt(showing(stored, tab.id), tab.id, asked) : withTab(stored, asked)
}

function storedDesk(): Desk | undefined {
  try {
    return deskFrom(JSON.parse(localStorage.getItem(STORED) ?? 'null'))
  } catch {
    return undefined
  }
}

function asObject(state: unknown): Record<string, unknown> {
  return typeof state === 'object' && state !== null ? (state as Record<string, unknown>) : {}
}
