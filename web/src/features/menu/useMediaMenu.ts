import {
  AppWindow,
  BookImage,
  BoxSelect,
  Braces,
  Columns2,
  Copy,
  Download,
  ExternalLink,
  Eye,
  FolderInput,
  FolderOpen,
  FolderSearch,
  Heart,
  Link2,
  MonitorPlay,
  Pencil,
  Quote,
  Send,
  Star,
  Tags,
  TextQuote,
  Trash2,
  Type,
} from 'lucide-vue-next'
import { useI18n } from 'vue-i18n'

import type { MediaItem } from '@/api/types'
import type { Target } from '@/core/host'
import { sharedHost } from '@/state/host'
import { sharedLibrary } from '@/state/library'
import { sharedTagging } from '@/state/tagging'
import type { MenuEntry } from '@/ui/menu'

/** What can be done with pictures; who opens the menu does it. */
export interface MediaActs {
  open(item: MediaItem): void
  openFolder(item: MediaItem, where: 'here' | 'tab' | 'beside'): void
  openInWindow(item: MediaItem): void
  pick(item: MediaItem): void
  compare(items: readonly MediaItem[]): void
  like(items: readonly MediaItem[]): void
  rate(items: readonly MediaItem[], stars: number): void
  tag(items: readonly MediaItem[]): void
  /** To a tab of the WebUI around us. */
  sendTo(target: Target, item: MediaItem): void
  /** Into an album. */
  gather(items: readonly MediaItem[]): void
  carry(kind: 'move' | 'copy', items: readonly MediaItem[]): void
  rename(item: MediaItem): void
  remove(items: readonly MediaItem[]): void
  download(items: readonly MediaItem[]): void
  copy(what: 'prompt' | 'infotext' | 'path' | 'name' | 'link', items: readonly MediaItem[]): void
  saveInfo(items: readonly MediaItem[]): void
  searchPrompt(item: MediaItem): void
  openWithProgram(item: MediaItem): void
  showInFileManager(item: MediaItem): void
}

/** The menu of one picture or many, of what is possible only. */
export function useMediaMenu(acts: MediaActs) {
  const { t } = useI18n()
  const library = sharedLibrary.use()
  const tagging = sharedTagging.use()
  const host = sharedHost.use()
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(location.hostname)

  function looking(item: MediaItem): MenuEntry[] {
    return [
      { label: t('menu.open'), icon: Eye, keys: 'Enter', run: () => { acts.open(item) } },
      { label: t('menu.openInWindow'), icon: ExternalLink, run: () => { acts.openInWindow(item) } },
      {
        label: t('menu.folder'),
        icon: FolderSearch,
        entries: [
          { label: t('menu.folderHere'), icon: FolderSearch, run: () => { acts.openFolder(item, 'here') } },
          { label: t('menu.inTab'), icon: AppWindow, run: () => { acts.openFolder(item, 'tab') } },
          { label: t('menu.beside'), icon: Columns2, run: () => { acts.openFolder(item, 'beside') } },
        ],
      },
      { label: t('menu.samePrompt'), icon: Quote, run: () => { acts.searchPrompt(item) } },
      { label: t('menu.pick'), icon: BoxSelect, keys: 'X', run: () => { acts.pick(item) } },
    ]
  }

  function judging(items: readonly MediaItem[]): MenuEntry[] {
    const areLiked = items.every((item) => tagging.isLiked(item))
    const [first] = items
    const stars = first && items.every((item) => tagging.ratingOf(item) === tagging.ratingOf(first)) ? tagging.ratingOf(first) : -1
    return [
      {
        label: areLiked ? t('actions.unlike') : t('actions.like'),
        icon: Heart,
        keys: 'F',
        run: () => { acts.like(items) },
      },
      {
        label: t('rating.label'),
        icon: Star,
        entries: [5, 4, 3, 2, 1, 0].map((value) => ({
          label: value === 0 ? t('rating.none') : t('rating.stars', value),
          keys: String(value),
          ...(value > 0 ? { isOn: stars === value } : {}),
          run: () => { acts.rate(items, value) },
        })),
      },
      { label: t('menu.tags'), icon: Tags, keys: 'T', run: () => { acts.tag(items) } },
      { label: t('menu.album'), icon: BookImage, run: () => { acts.gather(items) } },
    ]
  }

  function taking(items: readonly MediaItem[]): MenuEntry[] {
    const copying = (what: Parameters<MediaActs['copy']>[0]) => () => { acts.copy(what, items) }
    return [
      { label: t('menu.download', items.length), icon: Download, run: () => { acts.download(items) } },
      {
        label: t('menu.copy'),
        icon: Copy,
        entries: [
          { label: t('menu.copyPrompt'), icon: Type, run: copying('prompt') },
          { label: t('menu.copyInfotext'), icon: TextQuote, run: copying('infotext') },
          { label: t('menu.copyPath'), icon: FolderOpen, run: copying('path') },
          { label: t('menu.copyName'), icon: Pencil, run: copying('name') },
          { label: t('menu.copyLink'), icon: Link2, run: copying('link') },
        ],
      },
      { label: t('menu.saveInfo'), icon: Braces, run: () => { acts.saveInfo(items) } },
    ]
  }

  function changing(items: readonly MediaItem[]): MenuEntry[] {
    const [only] = items
    return [
      { label: t('menu.move'), icon: FolderInput, run: () => { acts.carry('move', items) } },
      { label: t('menu.copyTo'), icon: Copy, run: () => { acts.carry('copy', items) } },
      ...(only && items.length === 1 ? [{ label: t('menu.rename'), icon: Pencil, keys: 'F2', run: () => { acts.rename(only) } }] : []),
      { label: t('actions.delete'), icon: Trash2, keys: t('keys.caps.delete'), isDanger: true, run: () => { acts.remove(items) } },
    ]
  }

  /** Inside a WebUI only. */
  function sending(item: MediaItem): MenuEntry[] {
    const to = host.targets.value
    if (to.length === 0 || item.media_type !== 'image') return []
    const entries = to.map((target) => ({ label: t(`host.targets.${target}`), run: () => { acts.sendTo(target, item) } }))
    return [{ label: t('host.send'), icon: Send, entries }]
  }

  /** On the machine of the server only: a window opens there. */
  function programs(item: MediaItem): MenuEntry[] {
    return [
      { label: t('menu.openWithProgram'), icon: MonitorPlay, run: () => { acts.openWithProgram(item) } },
      { label: t('menu.showInFileManager'), icon: FolderOpen, run: () => { acts.showInFileManager(item) } },
    ]
  }

  return (items: readonly MediaItem[]): MenuEntry[] => {
    const [only] = items
    if (!only) return []
    const isOne = items.length === 1
    const mayWrite = !library.isReadOnly.value
    const groups = [
      isOne ? looking(only) : [],
      canCompare(items) ? [{ label: t('compare.title'), icon: Columns2, keys: 'C', run: () => { acts.compare(items) } }] : [],
      isOne ? sending(only) : [],
      mayWrite ? judging(items) : [],
      taking(items),
      isOne && mayWrite && isHere ? programs(only) : [],
      mayWrite ? changing(items) : [],
    ].filter((group) => group.length > 0)
    return groups.flatMap((group, index): MenuEntry[] => (index === 0 ? group : ['line', ...group]))
  }
}

/** Two to four pictures. */
export function canCompare(items: readonly MediaItem[]): boolean {
  return items.length >= 2 && items.length <= 4 && items.every((item) => item.media_type === 'image')
}
