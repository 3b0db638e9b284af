import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'

import type { Browser, Page } from '@playwright/test'

import { expect, test as base, tiles, viewer } from './fixtures'
import { PROJECT, PYTHON } from './needs'
import { Program, makeLibrary, temporaryFolder } from './program'

/** Every view, at the sizes people have, light and dark, into docs/screenshots. */

const OUT = join(PROJECT, 'docs/screenshots')
const SIZES = { desktop: [1440, 900], tablet: [1024, 768], phone: [390, 844] } as const
type Size = keyof typeof SIZES
const THEMES = ['dark', 'light'] as const

interface View {
  readonly name: string
  readonly sizes: readonly Size[]
  readonly search?: string
  prepare(page: Page, size: Size): Promise<void>
}

const ALL = ['desktop', 'tablet', 'phone'] as const

const VIEWS: readonly View[] = [
  { name: 'grid', sizes: ALL, prepare: async () => {} },
  {
    name: 'search',
    sizes: ALL,
    search: `?q=${encodeURIComponent('light model:"northlight_v11" -tag:"to upscale"')}`,
    prepare: async (page, size) => {
      if (size === 'phone') return
      await page.keyboard.press('i')
      await tiles(page).nth(4).click()
      await expect(page.getByTestId('inspector')).toContainText('Prompt')
    },
  },
  {
    name: 'suggestions',
    sizes: ['desktop'],
    prepare: async (page) => {
      await page.getByRole('combobox', { name: 'Search' }).pressSequentially('lig')
      await expect(page.getByRole('option').first()).toBeVisible()
    },
  },
  {
    name: 'folder',
    sizes: ALL,
    prepare: async (page, size) => {
      if (size === 'phone') await page.getByRole('button', { name: 'Folders' }).click()
      await page.getByRole('list', { name: 'Folders', exact: true }).getByRole('link', { name: /pictures/ }).click()
      await expect(page.getByRole('list', { name: 'Folders in here' })).toBeVisible()
    },
  },
  {
    name: 'viewer',
    sizes: ALL,
    prepare: async (page, size) => {
      await tiles(page).nth(8).click()
      if (size === 'phone') await viewer(page).getByRole('button', { name: /How it was made/ }).click()
      await expect(viewer(page).locator('img.loaded')).toBeVisible()
      await expect(page.getByTestId('inspector')).toContainText('Prompt')
    },
  },
  { name: 'home', sizes: ['desktop', 'phone'], search: '?view=home', prepare: async () => {} },
  {
    name: 'menu',
    sizes: ['desktop'],
    prepare: async (page) => {
      await tiles(page).nth(3).click({ modifiers: ['Control'] })
      await tiles(page).nth(6).click({ modifiers: ['Shift'] })
      await tiles(page).nth(4).click({ button: 'right' })
      await page.getByRole('menuitem', { name: 'Copy as text' }).hover()
      await expect(page.getByRole('menuitem', { name: 'Prompt', exact: true })).toBeVisible()
    },
  },
  {
    name: 'list',
    sizes: ['desktop'],
    prepare: async (page) => {
      await page.getByRole('radio', { name: 'List' }).click()
    },
  },
  {
    name: 'compare',
    sizes: ['desktop'],
    prepare: async (page) => {
      await tiles(page).nth(2).click({ modifiers: ['Control'] })
      await tiles(page).nth(9).click({ modifiers: ['Control'] })
      await page.keyboard.press('c')
      await expect(page.getByRole('region', { name: 'What differs' })).toBeVisible()
    },
  },
  {
    name: 'workflow',
    sizes: ['desktop'],
    search: '?q=has%3Aworkflow',
    prepare: async (page) => {
      await tiles(page).first().click()
      await viewer(page).getByTestId('inspector').getByRole('button', { name: 'Workflow' }).click()
      await expect(page.getByRole('dialog', { name: 'Workflow' })).toBeVisible()
    },
  },
  {
    name: 'stream',
    sizes: ['phone'],
    prepare: async (page) => {
      await tiles(page).nth(5).click()
      await viewer(page).getByRole('button', { name: 'One below the other' }).click()
      await expect(page.getByTestId('stream')).toBeVisible()
    },
  },
  {
    name: 'sidebar',
    sizes: ['phone'],
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Folders' }).click()
    },
  },
  {
    name: 'add-folder',
    sizes: ['desktop'],
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Add a folder…' }).click()
      await expect(page.getByRole('list', { name: 'Folders here' }).getByRole('button').first()).toBeVisible()
    },
  },
  {
    name: 'settings',
    sizes: ['desktop', 'phone'],
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Settings' }).locator('visible=true').click()
      await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible()
    },
  },
  {
    name: 'keys',
    sizes: ['desktop'],
    prepare: async (page) => {
      await page.keyboard.press('?')
      await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
    },
  },
  {
    name: 'bad-search',
    sizes: ['desktop'],
    search: `?q=${encodeURIComponent('lighthouse (storm OR fog')}`,
    prepare: async (page) => {
      await expect(page.getByRole('alert')).toBeVisible()
    },
  },
]

const test = base.extend<object, { shown: Program; empty: Program }>({
  shown: [
    async ({}, use) => {
      const folder = makeLibrary(700, true)
      // The folder picker begins at home; whose machine this is belongs in no picture.
      const program = await Program.start([folder], temporaryFolder(), { HOME: folder })
      await program.indexed()
      await likeSome(program)
      await use(program)
      await program.stop()
    },
    { scope: 'worker' },
  ],
  empty: [
    async ({}, use) => {
      const program = await Program.start([], temporaryFolder())
      await use(program)
      await program.stop()
    },
    { scope: 'worker' },
  ],
})

/** A few likes and a tag of one's own, as in a library that is in use. */
async function likeSome(program: Program): Promise<void> {
  const { files } = (await program.post('db/query', { q: '', size: 60 })) as { files: { fullpath: string }[] }
  const tag = (await program.post('db/add_custom_tag', { tag_name: 'to upscale' })) as { id: number }
  for (const [index, { fullpath }] of files.entries()) {
    if ([1, 8, 13, 21].includes(index)) await program.post('db/toggle_custom_tag_to_img', { img_path: fullpath, tag_id: 1 })
    if ([8, 20].includes(index)) await program.post('db/toggle_custom_tag_to_img', { img_path: fullpath, tag_id: tag.id })
  }
}

test.beforeAll(() => {
  mkdirSync(OUT, { recursive: true })
})

test.afterAll(() => {
  // WebP takes a fifth of the room, and the repository keeps every one of them for ever.
  const script = `
import pathlib, sys
from PIL import Image
for path in pathlib.Path(sys.argv[1]).glob("*.png"):
    Image.open(path).convert("RGB").save(path.with_suffix(".webp"), quality=82, method=6)
    path.unlink()
`
  execFileSync(PYTHON, ['-c', script, OUT])
})

for (const view of VIEWS) {
  test(`screenshots of ${view.name}`, async ({ browser, shown }) => {
    for (const size of view.sizes) {
      for (const theme of THEMES) await capture(browser, shown, view, size, theme)
    }
  })
}

test('screenshots of an empty library', async ({ browser, empty }) => {
  const prepare = async (page: Page) => {
    await expect(page.getByText('Your library is empty')).toBeVisible()
  }
  for (const size of ['desktop', 'phone'] as const) {
    for (const theme of THEMES) await capture(browser, empty, { name: 'empty', sizes: [size], prepare }, size, theme)
  }
})

async function capture(browser: Browser, program: Program, view: View, size: Size, theme: 'dark' | 'light'): Promise<void> {
  // Not what the view before has chosen.
  await program.post('app_fe_setting', { name: 'iib_page', value: '{}' })
  const [width, height] = SIZES[size]
  const page = await browser.newPage({
    viewport: { width, height },
    colorScheme: theme,
    hasTouch: size === 'phone',
    reducedMotion: 'reduce',
  })
  await page.goto(`${program.url}/${view.search ?? ''}`)
  if (view.name !== 'empty' && view.name !== 'bad-search') await expect(tiles(page).first()).toBeVisible()
  await view.prepare(page, size)
  await page.waitForLoadState('networkidle').catch(() => {})
  await expect
    .poll(() => page.locator('img').evaluateAll((all) => all.every((image) => (image as HTMLImageElement).complete)))
    .toBe(true)
  await page.evaluate(showHome)
  await page.screenshot({ path: join(OUT, `${view.name}-${size}-${theme}.png`) })
  await page.close()
}

/** Paths of the machine that takes the pictures are nobody's business. */
function showHome(): void {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = texts.nextNode(); node; node = texts.nextNode())
    node.textContent = (node.textContent ?? '').replace(/\S*iib-e2e-\w+/g, '/home/you')
  for (const field of document.querySelectorAll('input')) field.value = field.value.replace(/\S*iib-e2e-\w+/g, '/home/you')
}
