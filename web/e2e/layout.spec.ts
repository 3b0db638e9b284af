import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

import type { Page } from '@playwright/test'

import { expect, openPage, test, tiles, viewer } from './fixtures'
import { PROJECT } from './needs'

function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('nothing is cut in the grid, the folders, the viewer and its sheet', async ({ page, program }) => {
    await openPage(page, program)
    expect(await overflow(page)).toBe(0)
    await page.getByRole('button', { name: 'Folders' }).tap()
    await expect(page.getByRole('list', { name: 'Folders', exact: true })).toBeInViewport()
    await page.getByRole('list', { name: 'Folders', exact: true }).getByRole('link', { name: /pictures/ }).tap()
    await expect(page.getByRole('heading', { name: 'pictures', exact: true })).toBeVisible()
    await expect(page.getByRole('list', { name: 'Folders', exact: true })).not.toBeInViewport()
    expect(await overflow(page)).toBe(0)
    await page.getByRole('link', { name: 'All pictures' }).last().tap()
    await tiles(page).first().tap()
    await expect(viewer(page)).toBeVisible()
    await viewer(page).getByRole('button', { name: /How it was made/ }).tap()
    await expect(page.getByTestId('inspector')).toContainText('Prompt')
    expect(await overflow(page)).toBe(0)
  })
})

for (const theme of ['light', 'dark'] as const) {
  test(`${theme} follows the system, and the host before it`, { tag: '@full' }, async ({ page, program }) => {
    await page.emulateMedia({ colorScheme: theme })
    await openPage(page, program)
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
    const other = theme === 'light' ? 'dark' : 'light'
    await openPage(page, program, `?__theme=${other}`)
    await expect(page.locator('html')).toHaveAttribute('data-theme', other)
  })
}

test('nothing is asked of another machine, and nothing goes wrong unseen', async ({ page, program }) => {
  const elsewhere: string[] = []
  const failures: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(program.url) && !request.url().startsWith('data:')) elsewhere.push(request.url())
  })
  page.on('pageerror', (error) => failures.push(error.message))
  await openPage(page, program)
  await tiles(page).first().click()
  await expect(page.getByTestId('inspector')).toContainText('Prompt')
  expect(elsewhere).toEqual([])
  expect(failures).toEqual([])
})

test('what must come before the first picture stays within 180 kB', async ({ page, program }) => {
  const files = new Set<string>()
  page.on('request', (request) => {
    const name = /\/fe-static\/([\w-]+\.(?:js|css))$/.exec(request.url())?.[1]
    if (name !== undefined) files.add(name)
  })
  await openPage(page, program)
  expect([...files].sort()).toEqual(['app.css', 'app.js', 'vendor.js'])
  const weight = [...files].reduce((sum, name) => sum + gzipSync(readFileSync(join(PROJECT, 'static', name))).length, 0)
  expect(weight).toBeLessThan(180_000)
})
