import { createI18n } from 'vue-i18n'

import en from './en.json'
import type { Language } from './languages'

export type Messages = typeof en

/** The texts of the other languages come when they are wanted. */
const LOADERS: Readonly<Record<Exclude<Language, 'en'>, () => Promise<{ default: Messages }>>> = {
  'zh-Hans': () => import('./zh-Hans.json'),
  'zh-Hant': () => import('./zh-Hant.json'),
  de: () => import('./de.json'),
}

export function makeI18n() {
  return createI18n({
    legacy: false as const,
    locale: 'en' as string,
    fallbackLocale: 'en',
    messages: { en } as Record<string, Messages>,
  })
}

export type I18n = ReturnType<typeof makeI18n>

export async function setLanguage(i18n: I18n, language: Language): Promise<void> {
  if (language !== 'en' && !i18n.global.availableLocales.includes(language)) {
    const { default: messages } = await LOADERS[language]()
    i18n.global.setLocaleMessage(language, messages)
  }
  i18n.global.locale.value = language
  document.documentElement.lang = language
}
