import { readFileSync } from 'node:fs'

import { describe, expect, test } from 'vitest'

import { isRecord } from '@/api/client'

import { LANGUAGES, languageOf } from './languages'

function textsOf(language: string): Map<string, string> {
  const texts = new Map<string, string>()
  const walk = (node: unknown, path: string) => {
    if (typeof node === 'string') texts.set(path, node)
    else if (isRecord(node)) for (const [key, value] of Object.entries(node)) walk(value, path === '' ? key : `${path}.${key}`)
  }
  walk(JSON.parse(readFileSync(`src/locales/${language}.json`, 'utf8')), '')
  return texts
}

/** Names in braces: what a text is filled with. */
function slots(text: string): string[] {
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ''))].sort()
}

const english = textsOf('en')

describe.each(LANGUAGES)('%s', (language) => {
  const texts = textsOf(language)

  test('has every text, and no other', () => {
    expect([...texts.keys()].sort()).toEqual([...english.keys()].sort())
  })

  test('no text is empty, and each is filled with the same things', () => {
    for (const [key, text] of texts) {
      expect(text, key).not.toBe('')
      expect(slots(text), key).toEqual(slots(english.get(key) ?? ''))
    }
  })
})

test.each(LANGUAGES.filter((language) => language !== 'en'))('%s is translated, not copied', (language) => {
  const texts = textsOf(language)
  const same = [...texts].filter(([key, text]) => text === english.get(key) && text.length > 15)
  expect(same).toEqual([])
})

test('every error of the server has a text', () => {
  const source = readFileSync('../iib_core/errors.py', 'utf8')
  const codes = [...source.matchAll(/^ {4}code(?:: ClassVar\[str\])? = "([a-z-]+)"/gm)].map((match) => match[1] ?? '')
  expect(codes.length).toBeGreaterThan(10)
  for (const code of codes) expect(english.has(`errors.${code}`), code).toBe(true)
})

test('every text that the page asks for by name exists', () => {
  const sources = import.meta.glob(['/src/**/*.vue', '/src/**/*.ts'], { query: '?raw', import: 'default', eager: true })
  for (const [path, source] of Object.entries(sources)) {
    for (const match of String(source).matchAll(/\bt\('([a-zA-Z.-]+)'[,)]/g)) {
      if (!path.endsWith('.test.ts')) expect(english.has(match[1] ?? ''), `${match[1] ?? ''} in ${path}`).toBe(true)
    }
  }
})

test('the browser’s first language that we have is taken', () => {
  expect(languageOf([])).toBe('en')
  expect(languageOf(['fr-FR', 'de-AT', 'en'])).toBe('de')
  expect(languageOf(['zh-CN'])).toBe('zh-Hans')
  expect(languageOf(['zh-TW'])).toBe('zh-Hant')
  expect(languageOf(['zh-Hant-HK'])).toBe('zh-Hant')
})
