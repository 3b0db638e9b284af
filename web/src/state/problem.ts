import { useI18n } from 'vue-i18n'

import type { ApiError } from '@/api/client'

/** What to tell people about an error: the server's sentence, or ours for its code, and what to do about it. */
export function useProblemText(): (error: ApiError) => string {
  const { t, te } = useI18n()
  return (error) => {
    const known = te(`errors.${error.code}`) ? t(`errors.${error.code}`) : t('errors.error')
    return [error.message || known, error.hint].filter((part) => part !== '').map(withStop).join(' ')
  }
}

function withStop(sentence: string): string {
  return /[.!?…。！？]$/.test(sentence) ? sentence : `${sentence}.`
}
