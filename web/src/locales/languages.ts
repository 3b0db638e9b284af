/** The languages of the page. Each has every text; a test sees to it. */
export const LANGUAGES = ['en', 'zh-Hans', 'zh-Hant', 'de'] as const
export type Language = (typeof LANGUAGES)[number]

/** Each by its own name. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  'zh-Hans': '简体中文',
  'zh-Hant': '繁體中文',
  de: 'Deutsch',
}

/** The first of the browser's languages that we have. */
export function languageOf(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const [language, ...rest] = tag.toLowerCase().split('-')
    if (language === 'de' || language === 'en') return language
    if (language === 'zh') return rest.some((part) => ['hant', 'tw', 'hk', 'mo'].includes(part)) ? 'zh-Hant' : 'zh-Hans'
  }
  return 'en'
}
