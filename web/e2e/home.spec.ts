import { mkdirSync } from 'node:fs'

import { expect, openPage, test, tiles, viewer } from './fixtures'
import { makeLibrary, Program, temporaryFolder } from './program'

test('home shows the folders, the newest pictures and where one was', async ({ page, program, library }) => {
  await openPage(page, program, `?folder=${encodeURIComponent(library.odd)}`)
  await page.getByRole('link', { name: 'Home' }).first().click()
  const card = page.getByRole('region', { name: 'Folders' }).getByRole('link', { name: /pictures/ })
  await expect(card).toContainText(/2,0\d\d items/)
  await expect(card.locator('img')).toHaveCount(4)
  await expect(page.getByRole('region', { name: 'Where you were' }).getByRole('link', { name: /odd/ })).toBeVisible()
  await page.getByRole('region', { name: 'Newest' }).locator('.row a').first().click()
  await expect(viewer(page).locator('img.loaded')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(tiles(page).first()).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('region', { name: 'Newest' })).toBeVisible()
  const search = page.getByRole('combobox', { name: 'Search' })
  await search.fill('rating:5')
  await search.press('Enter')
  await expect(page.getByText('Nothing found')).toBeVisible()
})

test('whoever has nothing yet is told how to begin', { tag: '@full' }, async ({ page }) => {
  const empty = temporaryFolder()
  const program = await Program.start([], temporaryFolder(), { HOME: empty, USERPROFILE: empty })
  try {
    await page.goto(`${program.url}/?view=home`)
    await expect(page.getByRole('heading', { name: /Every picture you have made/ })).toBeVisible()
    await page.getByRole('button', { name: 'Add a folder', exact: true }).click()
    await expect(page.getByRole('dialog', { name: 'Add a folder' })).toBeVisible()
  } finally {
    await program.stop()
  }
})

test('a search is kept, called something else and let go; pictures are put into an album', async ({ page }) => {
  const folder = makeLibrary(12)
  mkdirSync(`${folder}/empty`)
  const program = await Program.start([folder], temporaryFolder())
  try {
    await program.indexed()
    await openPage(page, program, '?q=steps%3A%3E0')
    await page.getByRole('button', { name: 'Keep this search' }).click()
    await page.getByRole('textbox', { name: 'Name of the search' }).fill('all of them')
    await page.keyboard.press('Enter')
    const kept = page.getByRole('region', { name: 'Saved searches' })
    await page.getByRole('link', { name: 'All pictures' }).first().click()
    await kept.getByRole('link', { name: 'all of them' }).click()
    await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('steps:>0')
    await kept.getByRole('link', { name: 'all of them' }).hover()
    await kept.getByRole('button', { name: 'About all of them…' }).click()
    await page.getByRole('menuitem', { name: 'Remove from the list' }).click()
    await expect(kept).toBeHidden()

    await page.locator('[data-index="0"]').click({ modifiers: ['Control'] })
    await page.locator('[data-index="1"]').click({ button: 'right', modifiers: ['Control'] })
    await page.keyboard.press('Escape')
    await page.locator('[data-index="1"]').click()
    await page.locator('[data-index="0"]').click({ button: 'right' })
    await page.getByRole('menuitem', { name: 'Into an album…' }).click()
    await page.getByRole('textbox', { name: /Find an album/ }).fill('the best')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    const album = page.getByRole('region', { name: 'Albums' }).getByRole('link', { name: /the best/ })
    await expect(album).toContainText('2')
    await album.click()
    await expect(tiles(page)).toHaveCount(2)
  } finally {
    await program.stop()
  }
})
