import { fireEvent, screen } from '@testing-library/vue'
import { afterEach, describe, expect, test, vi } from 'vitest'

import type { Generation } from '@/api/types'
import { Refusal, SETTINGS, anItem, answering, show } from '@/test-support'

import InspectorPanel from './InspectorPanel.vue'

afterEach(() => {
  vi.unstubAllGlobals()
})

const PARSED: Generation = {
  path: '/pics/a.png',
  level: 'parsed',
  origins: [],
  generator: 'A1111',
  prompt: 'a lone lighthouse, (storm:1.2), <lora:nightsky:0.8>',
  negative: 'people',
  parameters: [
    ['Version', 'v1.10'],
    ['Seed', '42'],
    ['Model', 'flux1-dev'],
  ],
  loras: [{ name: 'nightsky', weight: 0.8 }],
  text: 'a lone lighthouse',
  fields: [{ name: 'parameters', text: 'a lone lighthouse' }],
  width: 1024,
  height: 1536,
  media_type: 'image',
  bytes: 2_202_009,
  date: '2026-11-22 23:14:05',
  created_time: '2026-11-22 23:14:05',
  tags: [],
  id: 1,
  albums: [],
  note: '',
  edited: false,
}

function inspect(generation: unknown, more: object = {}, settings = SETTINGS) {
  answering({ generation: () => generation })
  return show(InspectorPanel, { item: anItem('a.png'), query: '', ...more }, settings)
}

describe('a picture', () => {
  test('that cannot be read says why, and can be tried again', async () => {
    inspect(new Refusal(404, { detail: 'There is no file at /pics/a.png', code: 'media-not-found', hint: 'Refresh.' }))
    expect((await screen.findByRole('alert')).textContent).toContain('There is no file at /pics/a.png. Refresh.')
    expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy()
  })

  test('that says nothing about itself says that much', async () => {
    inspect({ ...PARSED, level: 'none', generator: '', prompt: '', negative: '', parameters: [], loras: [], text: '', fields: [] })
    expect(await screen.findByText(/says nothing about how it was made/)).toBeTruthy()
  })

  test('whose text nobody knows shows the text, workflows with their lines', async () => {
    const fields = [{ name: 'workflow', text: '{"nodes":[1]}' }]
    inspect({ ...PARSED, level: 'raw', generator: '', prompt: '', negative: '', parameters: [], loras: [], text: '', fields })
    const raw = await screen.findByText(/"nodes": \[/)
    expect(raw.closest('details')?.open).toBe(true)
  })

  test('that was made sense of by guessing says so, and where each thing stood', async () => {
    inspect({ ...PARSED, level: 'guess', origins: [['prompt', 'node 6 (CLIPTextEncode)']] })
    expect(await screen.findByText(/best guess/)).toBeTruthy()
    expect(screen.getByText('node 6 (CLIPTextEncode)')).toBeTruthy()
  })

  test('has words in its negative prompt that are searched for there, and marked there', async () => {
    inspect(PARSED, { query: 'prompt:lighthouse neg:people' })
    const word = await screen.findByText('people')
    expect(word.tagName).toBe('MARK')
    expect(decodeURIComponent(word.closest('a')?.href ?? '')).toContain('neg:"people"')
    expect(screen.getByText('lighthouse').tagName).toBe('MARK')
  })

  test('that is understood shows words with their weights, and what matters first', async () => {
    inspect(PARSED, { query: 'LIGHTHOUSE' })
    const word = await screen.findByText('storm')
    expect(word.closest('a')?.textContent).toBe('storm1.2')
    expect((await screen.findByText('lighthouse')).tagName).toBe('MARK')
    const names = [...document.querySelectorAll('dl:not(.others) dt')].map((name) => name.textContent)
    expect(names).toEqual(['Model', 'Seed', 'LoRA', 'Made with'])
    expect(document.querySelector('.loras')?.textContent).toBe('nightsky0.8')
  })
})

test('a click on a word is a search, and a link that can be opened elsewhere', async () => {
  inspect(PARSED)
  const word = await screen.findByText('a lone lighthouse', { selector: 'a span' })
  const link = word.closest('a')
  expect(link?.getAttribute('href')).toContain('?q=%22a+lone+lighthouse%22')
  await fireEvent.click(word)
  expect(new URLSearchParams(location.search).get('q')).toBe('"a lone lighthouse"')
  history.replaceState(null, '', '/')
})

test('in a read-only library nothing is offered that cannot be done', async () => {
  inspect(PARSED, {}, { ...SETTINGS, is_readonly: true })
  await screen.findByText('storm')
  expect(screen.queryByRole('button', { name: 'Like' })).toBeNull()
  expect(screen.queryByRole('button', { name: 'tag' })).toBeNull()
})

test('nothing selected says what a click would do', () => {
  show(InspectorPanel, { item: undefined, query: '' })
  expect(screen.getByText(/Click a picture to read how it was made/)).toBeTruthy()
})
