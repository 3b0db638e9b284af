import { join } from 'node:path'

import { expect, openPage, test, tiles, viewer } from './fixtures'
import { makeLibrary, makeOlderLibrary, Program, temporaryFolder } from './program'

test('a like outlives the program', async ({ page, library }) => {
  const dataDir = temporaryFolder()
  let program = await Program.start([library.folder], dataDir)
  try {
    await program.indexed()
    await openPage(page, program)
    await page.locator('[data-index="3"]').click()
    await expect(viewer(page)).toBeVisible()
    const saved = page.waitForResponse((response) => response.url().endsWith('batch_update_image_tag'))
    await page.keyboard.press('f')
    expect((await saved).ok()).toBe(true)
    await expect(viewer(page).getByRole('button', { name: 'Take the like away' }).first()).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.locator('[data-index="3"]')).toHaveAccessibleName(/liked/)
    await program.stop()

    program = await Program.start([library.folder], dataDir)
    await openPage(page, program)
    await page.getByRole('link', { name: /Favourites/ }).first().click()
    await expect(tiles(page)).toHaveCount(1)
    await expect(tiles(page).first()).toHaveAccessibleName(/liked/)
  } finally {
    await program.stop()
  }
})

test('stars are given by key and by click, and searched for', async ({ page, program }) => {
  await openPage(page, program)
  const tile = page.locator('[data-index="0"]')
  await tile.focus()
  await page.keyboard.press('4')
  await expect(tile).toHaveAccessibleName(/4 stars/)
  await tile.click()
  const stars = viewer(page).getByTestId('inspector').getByRole('group', { name: 'Rating' })
  await expect(stars.getByRole('button', { name: '4 stars' })).toHaveAttribute('aria-pressed', 'true')
  await stars.getByRole('button', { name: '2 stars' }).click()
  await page.keyboard.press('Escape')
  await expect(tile).toHaveAccessibleName(/2 stars/)
  const search = page.getByRole('combobox', { name: 'Search' })
  await search.fill('rating:2')
  await search.press('Enter')
  await expect(tiles(page)).toHaveCount(1)
  const cleared = page.waitForResponse((response) => response.url().endsWith('db/rate'))
  await tiles(page).first().focus()
  await page.keyboard.press('0')
  await cleared
  await expect(tiles(page).first()).not.toHaveAccessibleName(/stars/)
})

test('a tag of one’s own is added, searched for and taken away', async ({ page, program }) => {
  await openPage(page, program)
  await page.locator('[data-index="5"]').click()
  const inspector = viewer(page).getByTestId('inspector')
  await inspector.getByRole('button', { name: 'tag', exact: true }).click()
  await page.keyboard.type('to print')
  await page.keyboard.press('Enter')
  await inspector.getByRole('button', { name: 'to print', exact: true }).click()
  await expect(page.getByText('One result')).toBeVisible()
  await tiles(page).first().click()
  await inspector.getByRole('button', { name: 'Remove the tag to print' }).click()
  await expect(inspector.getByRole('button', { name: 'to print', exact: true })).toBeHidden()
})

test('the appearance one chose is there again from another browser', { tag: '@full' }, async ({ page, program, browser }) => {
  await openPage(page, program)
  await page.getByRole('button', { name: 'Settings' }).first().click()
  const saved = page.waitForResponse((response) => response.url().endsWith('app_fe_setting'))
  await page.getByText('Light', { exact: true }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light')
  await saved
  const other = await browser.newPage({ colorScheme: 'dark' })
  await openPage(other, program)
  await expect(other.locator('html')).toHaveAttribute('data-theme', 'light')
  await other.close()
  await program.post('app_fe_setting', { name: 'iib_page', value: '{}' })
})

test('what was made with the older program is offered, and there after a click', { tag: '@full' }, async ({ page }) => {
  const home = temporaryFolder()
  const pictures = makeLibrary(20)
  makeOlderLibrary(join(home, 'infinite-image-browsing'), pictures)
  const program = await Program.start([pictures], temporaryFolder(), { HOME: home, USERPROFILE: home })
  try {
    await program.indexed()
    await openPage(page, program)
    await expect(page.getByText(/2 tags of yours, one folder/)).toBeVisible()
    await page.getByRole('button', { name: 'Take over' }).click()
    // In the status bar, too, until another job takes its place.
    await expect(page.locator('.toast').getByText('have been taken over')).toBeVisible()
    await page.goto(`${program.url}/?q=tag%3A%22from+before%22`)
    await expect(tiles(page)).toHaveCount(1)
    await page.goto(program.url)
    await expect(tiles(page).first()).toBeVisible()
    await expect(page.getByRole('button', { name: 'Take over' })).toBeHidden()
  } finally {
    await program.stop()
  }
})

test('a picture is deleted by key, comes back by the note and by Ctrl+Z, and leaves its place to the next', async ({ page }) => {
  const folder = makeLibrary(12)
  const program = await Program.start([folder], temporaryFolder())
  try {
    await program.indexed()
    await openPage(page, program)
    await expect(tiles(page)).toHaveCount(12)
    const first = page.locator('[data-index="0"]')
    const name = (await first.getAttribute('title')) ?? ''
    const second = (await page.locator('[data-index="1"]').getAttribute('title')) ?? ''
    await first.focus()
    await page.keyboard.press('Delete')
    await expect(tiles(page)).toHaveCount(11)
    await expect(first).toHaveAttribute('title', second)
    await expect(first).toBeFocused()
    const note = page.getByRole('status').filter({ hasText: name })
    await note.getByRole('button', { name: 'Undo' }).click()
    await expect(tiles(page)).toHaveCount(12)
    await expect(first).toHaveAttribute('title', name)

    await first.click()
    await viewer(page).getByRole('button', { name: 'Delete' }).click()
    await expect(viewer(page)).toHaveAccessibleName(second)
    await expect(page.getByRole('status').filter({ hasText: name })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(tiles(page)).toHaveCount(11)
    await page.keyboard.press('Control+z')
    await expect(tiles(page)).toHaveCount(12)
    await expect(first).toHaveAttribute('title', name)

    await first.focus()
    await page.keyboard.press('Delete')
    await page.getByRole('button', { name: 'Trash' }).click()
    const trash = page.getByRole('dialog', { name: 'Trash' })
    await trash.getByRole('button', { name: `Put ${name} back` }).click()
    await expect(trash).toContainText('The trash is empty')
    await trash.getByRole('button', { name: 'Close' }).click()
    await expect(tiles(page)).toHaveCount(12)
  } finally {
    await program.stop()
  }
})
