import { shallowRef, watch, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'

import { ApiError } from '@/api/client'
import {
  downloadUrl,
  fetchGeneration,
  fetchInfotexts,
  fileUrl,
  openWithProgram,
  showInFileManager,
  whichExist,
  zip,
  type OnConflict,
} from '@/api/library'
import type { MediaItem } from '@/api/types'
import { beside, withTab } from '@/core/desk'
import type { Target } from '@/core/host'
import { EVERYTHING, folderOf, nameOf, type Place } from '@/core/place'
import { phrase } from '@/core/query'
import type { MediaActs } from '@/features/menu/useMediaMenu'
import { sharedCarrying } from '@/state/carrying'
import { sharedDesk } from '@/state/desk'
import { sharedHost } from '@/state/host'
import { useFileActs } from '@/state/fileActs'
import { sharedPreferences, withFolder } from '@/state/preferences'
import { useProblemText } from '@/state/problem'
import { follow, save } from '@/state/saving'
import { sharedTagging } from '@/state/tagging'
import { sharedToasts } from '@/state/toasts'

interface Source {
  readonly list: Parameters<typeof useFileActs>[0]
  readonly place: Readonly<Ref<Place>>
  readonly go: (to: Partial<Place>) => void
  readonly openPath: (path: string) => void
  readonly pick: (item: MediaItem) => void
  /** Whether this is the tab that keys and drops are for. */
  readonly isActive: () => boolean
  readonly find: (paths: ReadonlySet<string>) => readonly MediaItem[]
}

/** What is asked before something is done. */
export type Question =
  | { readonly is: 'folder'; readonly kind: 'move' | 'copy'; readonly items: readonly MediaItem[]; readonly start: string }
  | {
      readonly is: 'conflict'
      readonly kind: 'move' | 'copy'
      readonly items: readonly MediaItem[]
      readonly folder: string
      readonly names: readonly string[]
    }
  | { readonly is: 'rename'; readonly item: MediaItem }
  | { readonly is: 'tags'; readonly items: readonly MediaItem[] }
  | { readonly is: 'albums'; readonly items: readonly MediaItem[] }

/** As many texts are copied at once; more is a file. */
const MOST_COPIED = 500

/** Does what the menu of pictures offers, and keeps what it has to ask. */
export function useMediaActs(source: Source) {
  const { t } = useI18n()
  const toasts = sharedToasts.use()
  const tagging = sharedTagging.use()
  const preferences = sharedPreferences.use()
  const host = sharedHost.use()
  const problemText = useProblemText()
  const { desk, change } = sharedDesk.use()
  const { dropped } = sharedCarrying.use()
  const files = useFileActs(source.list)
  const dialog = shallowRef<Question>()

  watch(dropped, (drop) => {
    if (!drop || !source.isActive()) return
    dropped.value = undefined
    const items = source.find(new Set(drop.paths))
    // Onto the folder that they lie in already.
    const elsewhere = items.filter((item) => folderOf(item.fullpath) !== drop.folder)
    if (elsewhere.length > 0) void carryTo(drop.kind, elsewhere, drop.folder)
  })

  /** Ask only if there is something to ask. */
  async function carryTo(kind: 'move' | 'copy', items: readonly MediaItem[], folder: string): Promise<void> {
    preferences.destinations = withFolder(preferences.destinations, folder)
    const names = await takenNames(items, folder)
    if (names.length > 0) dialog.value = { is: 'conflict', kind, items, folder, names }
    else await files.carry(kind, items, folder, 'refuse')
  }

  async function takenNames(items: readonly MediaItem[], folder: string): Promise<string[]> {
    const separator = folder.includes('\\') ? '\\' : '/'
    const base = folder.replace(/[\\/]+$/, '') + separator
    const targets = items.map((item) => base + item.name)
    const there = await trying(() => whichExist(targets))
    // Two of one name from different folders are in each other's way, too.
    const twice = items.filter((item, index) => items.findIndex((each) => each.name === item.name) !== index)
    return [...new Set([...targets.filter((path) => there?.[path]).map(nameOf), ...twice.map((item) => item.name)])]
  }

  async function trying<T>(act: () => Promise<T>): Promise<T | undefined> {
    try {
      return await act()
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      toasts.tell(problemText(error), 'failed')
      return undefined
    }
  }

  async function textsOf(what: Parameters<MediaActs['copy']>[0], items: readonly MediaItem[]): Promise<string[]> {
    const few = items.slice(0, MOST_COPIED)
    if (what === 'path') return items.map((item) => item.fullpath)
    if (what === 'name') return items.map((item) => item.name)
    if (what === 'link') return items.map((item) => new URL(fileUrl(item), location.href).href)
    if (what === 'infotext') {
      const texts = await fetchInfotexts(few.map((item) => item.fullpath))
      return few.map((item) => texts[item.fullpath] ?? '').filter((text) => text !== '')
    }
    const found = await Promise.all(few.map((item) => fetchGeneration(item.fullpath)))
    return found.map(({ prompt }) => prompt).filter((text) => text !== '')
  }

  async function copy(what: Parameters<MediaActs['copy']>[0], items: readonly MediaItem[]): Promise<void> {
    const texts = await trying(() => textsOf(what, items))
    if (!texts) return
    if (texts.length === 0) {
      toasts.tell(t('menu.nothingToCopy'))
      return
    }
    try {
      await navigator.clipboard.writeText(texts.join(what === 'prompt' || what === 'infotext' ? '\n\n' : '\n'))
      toasts.tell(t('inspector.copied'))
    } catch {
      // Not over plain HTTP from another machine, and not where the user has said no.
      toasts.tell(t('inspector.notCopied'), 'failed')
    }
  }

  async function download(items: readonly MediaItem[]): Promise<void> {
    const [only] = items
    if (only && items.length === 1) {
      follow(downloadUrl(only), only.name)
      return
    }
    toasts.tell(t('menu.packing', { count: items.length }, items.length))
    const archive = await trying(() => zip(items.map((item) => item.fullpath)))
    if (archive) save(archive, `images-${String(items.length)}.zip`)
  }

  async function saveInfo(items: readonly MediaItem[]): Promise<void> {
    const texts = await trying(() => fetchInfotexts(items.map((item) => item.fullpath)))
    if (!texts) return
    const facts = items.map((item) => ({ ...item, infotext: texts[item.fullpath] ?? '' }))
    const [only] = items
    const name = only && items.length === 1 ? `${only.name}.json` : `images-${String(items.length)}.json`
    save(new Blob([JSON.stringify(facts, undefined, 2)], { type: 'application/json' }), name)
  }

  async function searchPrompt(item: MediaItem): Promise<void> {
    const facts = await trying(() => fetchGeneration(item.fullpath))
    if (!facts) return
    if (facts.prompt === '') toasts.tell(t('menu.nothingToCopy'))
    else source.go({ query: `prompt:${phrase(facts.prompt)}` })
  }

  async function sendTo(target: Target, item: MediaItem): Promise<void> {
    const error = await trying(() => host.send(target, item))
    if (error !== undefined) toasts.tell(error === '' ? t('host.sent') : error, error === '' ? 'done' : 'failed')
  }

  function openFolder(item: MediaItem, where: 'here' | 'tab' | 'beside'): void {
    const folder = folderOf(item.fullpath)
    const place = { ...EVERYTHING, folder, sort: preferences.sorts[folder] ?? source.place.value.sort }
    if (where === 'here') source.go({ folder })
    else change(where === 'tab' ? withTab(desk.value, place) : beside(desk.value, place))
  }

  const menuActs = {
    open: (item) => {
      source.openPath(item.fullpath)
    },
    openFolder,
    openInWindow: (item) => {
      open(fileUrl(item), '_blank', 'noopener')
    },
    pick: source.pick,
    like: (items) => {
      const { like } = tagging
      if (like.value) void tagging.setTag(items, like.value, !items.every((item) => tagging.isLiked(item)))
    },
    rate: (items, stars) => void tagging.rate(items, stars),
    tag: (items) => {
      if (items.length > 0) dialog.value = { is: 'tags', items }
    },
    sendTo: (target, item) => void sendTo(target, item),
    gather: (items) => {
      if (items.length > 0) dialog.value = { is: 'albums', items }
    },
    carry: (kind, items) => {
      const [first] = items
      if (first) dialog.value = { is: 'folder', kind, items, start: folderOf(first.fullpath) }
    },
    rename: (item) => {
      dialog.value = { is: 'rename', item }
    },
    download: (items) => void download(items),
    copy: (what, items) => void copy(what, items),
    saveInfo: (items) => void saveInfo(items),
    searchPrompt: (item) => void searchPrompt(item),
    openWithProgram: (item) => void trying(() => openWithProgram(item.fullpath)),
    showInFileManager: (item) => void trying(() => showInFileManager(item.fullpath)),
  } satisfies Omit<MediaActs, 'remove' | 'compare'>

  return {
    dialog,
    menuActs,
    remove: files.remove,
    undoLast: files.undoLast,
    chooseFolder(folder: string): void {
      const question = dialog.value
      dialog.value = undefined
      if (question?.is === 'folder') void carryTo(question.kind, question.items, folder)
    },
    chooseOnConflict(what: OnConflict): void {
      const question = dialog.value
      dialog.value = undefined
      if (question?.is === 'conflict') void files.carry(question.kind, question.items, question.folder, what)
    },
    async renameTo(name: string): Promise<string> {
      return dialog.value?.is === 'rename' ? files.renameTo(dialog.value.item, name) : ''
    },
  }
}
