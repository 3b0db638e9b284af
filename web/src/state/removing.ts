import { useI18n } from 'vue-i18n'

import { ApiError } from '@/api/client'
import { deleteFiles, undo } from '@/api/library'
import type { MediaItem } from '@/api/types'

import { useProblemText } from './problem'
import { sharedTagging } from './tagging'
import { sharedToasts } from './toasts'

interface List {
  /** Take an item out; what it gives back puts it there again. */
  readonly drop: (path: string) => () => void
  readonly load: () => Promise<void>
}

/** Deleting, which is shown at once and can be undone, and undoing whatever was done last. */
export function useRemoving({ drop, load }: List) {
  const { t } = useI18n()
  const toasts = sharedToasts.use()
  const tagging = sharedTagging.use()
  const problemText = useProblemText()

  async function remove(item: MediaItem): Promise<void> {
    const putBack = drop(item.fullpath)
    try {
      const { operation_id } = await deleteFiles([item.fullpath])
      const again = async () => {
        if (await undone(operation_id ?? undefined)) putBack()
      }
      toasts.tell(t('removing.deleted', { name: item.name }), 'done', { label: t('removing.undo'), run: () => void again() })
    } catch (error) {
      putBack()
      if (!(error instanceof ApiError)) throw error
      toasts.tell(problemText(error), 'failed')
    }
  }

  /** Undo the last thing that was done, with files, tags or stars, by whomever. */
  async function undoLast(): Promise<void> {
    if (!(await undone())) return
    // The list that is loaded now says how it is.
    tagging.forget()
    toasts.tell(t('removing.undone'))
    await load()
  }

  async function undone(operationId?: number): Promise<boolean> {
    try {
      const { errors } = await undo(operationId)
      for (const error of errors.slice(0, 1)) toasts.tell(error, 'failed')
      return true
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      const isNothing = error.code === 'not-found' && operationId === undefined
      toasts.tell(isNothing ? t('removing.nothing') : problemText(error), isNothing ? 'done' : 'failed')
      return false
    }
  }

  return { remove, undoLast }
}
