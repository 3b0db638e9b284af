import { useI18n } from 'vue-i18n'

import { ApiError } from '@/api/client'
import { deleteFiles, rename, transfer, undo, type OnConflict } from '@/api/library'
import type { MediaItem, Transferred } from '@/api/types'
import { nameOf } from '@/core/place'

import { useProblemText } from './problem'
import { sharedTagging } from './tagging'
import { sharedToasts } from './toasts'

interface List {
  /** Take items out; what it gives back puts them there again. */
  readonly drop: (paths: ReadonlySet<string>) => () => void
  /** Files have other paths now. */
  readonly follow: (moved: ReadonlyMap<string, string>) => void
  readonly load: () => Promise<void>
}

/** What is done with files: shown at once where that can be, and all of it can be undone. */
export function useFileActs({ drop, follow, load }: List) {
  const { t } = useI18n()
  const toasts = sharedToasts.use()
  const tagging = sharedTagging.use()
  const problemText = useProblemText()

  async function remove(items: readonly MediaItem[]): Promise<void> {
    const putBack = drop(new Set(items.map((item) => item.fullpath)))
    const done = await trying(() => deleteFiles(items.map((item) => item.fullpath)), putBack)
    if (done) tellDone('deleted', items, undefined, done.operation_id, putBack)
  }

  async function carry(kind: 'move' | 'copy', items: readonly MediaItem[], folder: string, onConflict: OnConflict): Promise<void> {
    const done = await trying(() => transfer(kind, items.map((item) => item.fullpath), folder, onConflict))
    if (!done) return
    const places = placesIn(done)
    if (kind === 'move') follow(places)
    for (const error of done.errors.slice(0, 1)) toasts.tell(moreThan(error, done.errors.length - 1), 'failed')
    const carried = items.filter((item) => places.has(item.fullpath))
    if (carried.length > 0) tellDone(kind === 'move' ? 'moved' : 'copied', carried, folder, done.operation_id, () => void load())
    else if (done.errors.length === 0) toasts.tell(t('acts.nothingDone'))
  }

  /** Says what is wrong with the name; empty if nothing is. */
  async function renameTo(item: MediaItem, name: string): Promise<string> {
    try {
      const done = await rename(item.fullpath, name)
      follow(new Map([[item.fullpath, done.new_path]]))
      toasts.tell(t('acts.renamed', { name }), 'done', undoing(done.operation_id, () => {
        follow(new Map([[done.new_path, item.fullpath]]))
      }))
      return ''
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      return problemText(error)
    }
  }

  /** Undo the last thing that was done, with files, tags or stars, by whomever. */
  async function undoLast(): Promise<void> {
    if (!(await undone())) return
    // The list that is loaded now says how it is.
    tagging.forget()
    toasts.tell(t('acts.undone'))
    await load()
  }

  function tellDone(
    what: 'deleted' | 'moved' | 'copied',
    items: readonly MediaItem[],
    folder: string | undefined,
    operationId: number | null,
    after: () => void,
  ): void {
    const values = { name: items[0]?.name ?? '', count: items.length, folder: folder === undefined ? '' : nameOf(folder) }
    toasts.tell(t(`acts.${what}`, values, items.length), 'done', undoing(operationId, after))
  }

  function undoing(operationId: number | null, after: () => void) {
    if (operationId === null) return undefined
    const run = async () => {
      if (await undone(operationId)) after()
    }
    return { label: t('acts.undo'), run: () => void run() }
  }

  async function undone(operationId?: number): Promise<boolean> {
    try {
      const { errors } = await undo(operationId)
      for (const error of errors.slice(0, 1)) toasts.tell(error, 'failed')
      return true
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      const isNothing = error.code === 'not-found' && operationId === undefined
      toasts.tell(isNothing ? t('acts.nothing') : problemText(error), isNothing ? 'done' : 'failed')
      return false
    }
  }

  /** What it answers; undefined after a failure, which is told. */
  async function trying<T>(act: () => Promise<T>, otherwise = () => {}): Promise<T | undefined> {
    try {
      return await act()
    } catch (error) {
      otherwise()
      if (!(error instanceof ApiError)) throw error
      toasts.tell(problemText(error), 'failed')
      return undefined
    }
  }

  function moreThan(sentence: string, others: number): string {
    return others > 0 ? t('acts.andMore', { sentence, count: others }, others) : sentence
  }

  return { remove, carry, renameTo, undoLast }
}

/** Where files are now, by where they were. */
function placesIn({ files }: Transferred): Map<string, string> {
  return new Map(files.flatMap((file) => (file.status === 'done' && file.new_path !== null ? [[file.path, file.new_path] as const] : [])))
}
