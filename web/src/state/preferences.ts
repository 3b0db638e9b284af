import { reactive, watch, type Ref } from 'vue'

import { isRecord } from '@/api/client'
import { PREFERENCES, savePreferences } from '@/api/library'
import type { GlobalSetting } from '@/api/types'
import { SORTS, type Sort } from '@/core/place'
import { FORMS, type Form } from '@/core/rows'
import { LANGUAGES, type Language } from '@/locales/languages'

import { defineShared } from './shared'

export const THEMES = ['system', 'light', 'dark'] as const

export interface Preferences {
  theme: (typeof THEMES)[number]
  /** `auto` is the browser's. */
  language: Language | 'auto'
  /** Beside the grid. */
  isInspectorOpen: boolean
  /** Beside the picture that is open. */
  isViewerInspectorOpen: boolean
  /** Height of a row of the grid in CSS px. */
  rowHeight: number
  /** How pictures are laid out. */
  form: Form
  /** The order each folder was looked at last, the latest at the end. */
  sorts: Readonly<Record<string, Sort>>
  /** Where files were moved or copied to, the latest first. */
  destinations: readonly string[]
  /** Folders that were looked at, the latest first. */
  visited: readonly string[]
  /** Stepping to the next picture leaves zoom and place as they are. */
  keepsZoom: boolean
  /** How long each picture of a slideshow is shown, in s. */
  slideSeconds: number
  /** Pictures are opened one below the other, as videos are on a phone. */
  isStream: boolean
  /** The library of the older program is not offered any more. */
  isOlderLibraryPutAway: boolean
}

export const sharedPreferences = defineShared<Preferences>('preferences')

export const ROW_HEIGHTS = { least: 96, usual: 208, most: 420 } as const

export const SLIDE_SECONDS = [2, 3, 5, 10, 20] as const

const DEFAULTS: Preferences = {
  theme: 'system',
  language: 'auto',
  isInspectorOpen: false,
  isViewerInspectorOpen: true,
  rowHeight: ROW_HEIGHTS.usual,
  form: 'justified',
  sorts: {},
  destinations: [],
  visited: [],
  keepsZoom: false,
  slideSeconds: 5,
  isStream: false,
  isOlderLibraryPutAway: false,
}

const SAVE_AFTER_MS = 600
const KEPT_SORTS = 300
const KEPT_FOLDERS = 8

/**
 * The user's choices. They are kept on the server, so that they are the same from every browser, and in
 * this browser too: for the first moment, before the server has answered, and for a read-only library.
 */
export function createPreferences(settings: Readonly<Ref<GlobalSetting | undefined>>): Preferences {
  const preferences = reactive({ ...DEFAULTS, ...valid(fromBrowser()) })
  let saved = JSON.stringify(preferences)
  let timer: ReturnType<typeof setTimeout> | undefined

  watch(settings, (loaded) => {
    if (!loaded || timer !== undefined) return
    Object.assign(preferences, valid(loaded.app_fe_setting[PREFERENCES]))
    saved = JSON.stringify(preferences)
  })
  watch(preferences, () => {
    const text = JSON.stringify(preferences)
    if (text === saved) return
    saved = text
    toBrowser(text)
    clearTimeout(timer)
    timer = setTimeout(() => {
      timer = undefined
      // A failure costs nothing here: this browser remembers.
      if (settings.value?.is_readonly === false) void savePreferences({ ...preferences }).catch(() => {})
    }, SAVE_AFTER_MS)
  })
  return preferences
}

/** What of a stored value can be used; another version, or a hand, may have written it. */
export function valid(stored: unknown): Partial<Preferences> {
  if (!isRecord(stored)) return {}
  const { theme, language, isInspectorOpen, isViewerInspectorOpen, rowHeight, form, sorts, destinations, visited, isOlderLibraryPutAway } = stored
  const { keepsZoom, slideSeconds, isStream } = stored
  const found: Partial<Preferences> = {}
  const knownTheme = THEMES.find((known) => known === theme)
  if (knownTheme) found.theme = knownTheme
  const knownLanguage = ['auto' as const, ...LANGUAGES].find((known) => known === language)
  if (knownLanguage) found.language = knownLanguage
  if (typeof isInspectorOpen === 'boolean') found.isInspectorOpen = isInspectorOpen
  if (typeof isViewerInspectorOpen === 'boolean') found.isViewerInspectorOpen = isViewerInspectorOpen
  if (typeof isOlderLibraryPutAway === 'boolean') found.isOlderLibraryPutAway = isOlderLibraryPutAway
  if (typeof keepsZoom === 'boolean') found.keepsZoom = keepsZoom
  if (typeof isStream === 'boolean') found.isStream = isStream
  if (SLIDE_SECONDS.some((each) => each === slideSeconds)) found.slideSeconds = Number(slideSeconds)
  if (typeof rowHeight === 'number' && rowHeight >= ROW_HEIGHTS.least && rowHeight <= ROW_HEIGHTS.most) {
    found.rowHeight = rowHeight
  }
  const knownForm = FORMS.find((known) => known === form)
  if (knownForm) found.form = knownForm
  if (isRecord(sorts)) found.sorts = knownSorts(sorts)
  if (Array.isArray(destinations)) found.destinations = destinations.filter(isText).slice(0, KEPT_FOLDERS)
  if (Array.isArray(visited)) found.visited = visited.filter(isText).slice(0, KEPT_FOLDERS)
  return found
}

function knownSorts(stored: Record<string, unknown>): Record<string, Sort> {
  const known = Object.entries(stored).filter((entry): entry is [string, Sort] => SORTS.some((sort) => sort === entry[1]))
  return Object.fromEntries(known.slice(-KEPT_SORTS))
}

/** Remember the order of a folder. */
export function withSort(sorts: Readonly<Record<string, Sort>>, folder: string, sort: Sort): Record<string, Sort> {
  const others = Object.entries(sorts).filter(([each]) => each !== folder)
  return Object.fromEntries([...others, [folder, sort] as const].slice(-KEPT_SORTS))
}

/** Remember a folder as the latest. */
export function withFolder(folders: readonly string[], folder: string): string[] {
  return [folder, ...folders.filter((each) => each !== folder)].slice(0, KEPT_FOLDERS)
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

function fromBrowser(): unknown {
  try {
    return JSON.parse(localStorage.getItem(PREFERENCES) ?? 'null')
  } catch {
    return undefined
  }
}

function toBrowser(text: string): void {
  try {
    localStorage.setItem(PREFERENCES, text)
  } catch {
    // A private window may refuse; then the choice lasts as long as the page.
  }
}
