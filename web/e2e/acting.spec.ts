import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

import type { Locator, Page } from '@playwright/test'

import { expect, openPage, test, tiles, viewer } from './fixtures'
import { makeLibrary, Program, temporaryFolder } from './program'

/** A library of its own, as these tests move and delete. */
async function withLibrary(page: Page, media: number, act: (program: Program, folder: string) => Promise<void>): Promise<void> {
  const folder = makeLibrary(media)
  const program = await Program.start([folder], temporaryFolder())
  try {
    await program.indexed()
    await openPage(page, program)
    await act(program, folder)
  } finally {
    await program.stop()
  }
}

function picked(page: Page): Locator {
  return page.getByRole('toolbar', { name: 'What is picked' })
}

function menu(page: Page): Locator {
  return page.getByRole('menu', { name: 'What can be done with it' })
}

function tile(page: Page, index: number): Locator {
  return page.locator(`[data-index="${String(index)}"]`)
}

test('pictures are picked by click, range, key, frame and all at once, and let go', async ({ page, program }) => {
  await openPage(page, program)
  await tile(page, 0).click({ modifiers: ['Control'] })
  await expect(picked(page)).toContainText('One picked')
  await tile(page, 3).click({ modifiers: ['Shift'] })
  await expect(picked(page)).toContainText('4 picked')
  await expect(tile(page, 2)).toHaveAttribute('aria-selected', 'true')
  // Who has begun goes on with a plain click.
  await tile(page, 1).click()
  await expect(picked(page)).toContainText('3 picked')
  await expect(viewer(page)).toBeHidden()
  await page.keyboard.press('Escape')
  await expect(picked(page)).toBeHidden()

  await tile(page, 0).focus()
  await page.keyboard.press('x')
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Shift+ArrowRight')
  await expect(picked(page)).toContainText('3 picked')
  await page.keyboard.press('Control+i')
  await expect(tile(page, 0)).toHaveAttribute('aria-selected', 'false')
  await page.keyboard.press('Control+a')
  await expect(picked(page)).toContainText(/200 picked|500 picked/)
  await picked(page).getByRole('button', { name: /Pick all 2,0/ }).click()
  await expect(picked(page)).toContainText(/2,0\d\d picked/)
  await picked(page).getByRole('button', { name: 'Pick nothing (Esc)' }).click()
  await expect(picked(page)).toBeHidden()
})

test('a frame drawn beside the pictures picks what it touches', async ({ page, program }) => {
  await openPage(page, program)
  const first = await tile(page, 0).boundingBox()
  const next = await tile(page, 1).boundingBox()
  if (!first || !next) throw new Error('no tiles')
  await page.mouse.move(first.x - 6, first.y + 5)
  await page.mouse.down()
  await page.mouse.move(first.x + 30, first.y + 20, { steps: 3 })
  await page.mouse.move(next.x + 20, next.y + 40, { steps: 4 })
  await page.mouse.up()
  await expect(picked(page)).toContainText('2 picked')
})

test('many get a tag, stars and a like at once', { tag: '@full' }, async ({ page }) => {
  await withLibrary(page, 12, async () => {
    await tile(page, 0).click({ modifiers: ['Control'] })
    await tile(page, 2).click({ modifiers: ['Shift'] })
    await page.keyboard.press('t')
    const tags = page.getByRole('dialog', { name: 'Tags of 3 files' })
    await tags.getByRole('textbox').fill('to print')
    await page.keyboard.press('Enter')
    await expect(tags.getByRole('checkbox', { name: /to print/ })).toHaveAttribute('aria-checked', 'true')
    await tags.getByRole('button', { name: 'Close' }).click()
    await tile(page, 1).focus()
    await page.keyboard.press('4')
    await page.keyboard.press('f')
    await expect(tile(page, 2)).toHaveAccessibleName(/liked, 4 stars/)
    await page.goto(`${new URL(page.url()).origin}/?q=${encodeURIComponent('tag:"to print" rating:4 is:liked')}`)
    await expect(tiles(page)).toHaveCount(3)
  })
})

test('pictures are moved by the menu to a folder that is made on the way, and come back', async ({ page }) => {
  await withLibrary(page, 12, async (program, folder) => {
    const before = readdirSync(folder, { recursive: true }).length
    await tile(page, 0).click({ modifiers: ['Control'] })
    await tile(page, 1).click({ modifiers: ['Control'] })
    await tile(page, 0).click({ button: 'right' })
    await menu(page).getByRole('menuitem', { name: 'Move to…' }).click()
    const chooser = page.getByRole('dialog', { name: 'Move 2 files' })
    await chooser.getByRole('button', { name: 'pictures', exact: true }).click()
    await chooser.getByRole('button', { name: 'New folder' }).click()
    await chooser.getByRole('textbox', { name: 'Name of the new folder' }).fill('best of')
    await page.keyboard.press('Enter')
    await expect(chooser.getByRole('button', { name: 'best of' })).toHaveAttribute('aria-current', 'location')
    await chooser.getByRole('button', { name: 'Move here' }).click()
    const note = page.getByRole('status').filter({ hasText: '2 files moved to best of' })
    await expect(note).toBeVisible()
    expect(readdirSync(join(folder, 'best of')).filter((name) => !name.endsWith('.txt'))).toHaveLength(2)
    await note.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => readdirSync(join(folder, 'best of')).length).toBe(0)
    expect(readdirSync(folder, { recursive: true }).length).toBe(before + 1)
    expect(program.url).not.toBe('')
  })
})

test('where a name is taken it is asked first, and both can be kept', { tag: '@full' }, async ({ page }) => {
  await withLibrary(page, 12, async (_program, folder) => {
    const target = join(folder, 'copies')
    mkdirSync(target)
    const copyIt = async () => {
      await tile(page, 0).click({ button: 'right' })
      await menu(page).getByRole('menuitem', { name: 'Copy to…' }).click()
      const chooser = page.getByRole('dialog', { name: /^Copy / })
      const recent = chooser.getByRole('group', { name: 'Where things went last' }).getByRole('button', { name: 'copies' })
      if (await recent.isVisible()) {
        await recent.click()
        return
      }
      await chooser.getByRole('button', { name: 'pictures', exact: true }).click()
      await chooser.getByRole('list', { name: 'Folders here' }).getByRole('button', { name: 'copies' }).click()
      await chooser.getByRole('button', { name: 'Copy here' }).click()
    }
    const name = (await tile(page, 0).getAttribute('title')) ?? ''
    await copyIt()
    await expect(page.getByRole('status').filter({ hasText: `${name} copied to copies` })).toBeVisible()
    // The copy is the newest: what is at the top of the list now is one of the two, of one name.
    await copyIt()
    const question = page.getByRole('dialog', { name: 'This name is taken in copies' })
    await expect(question).toContainText(name)
    await question.getByRole('button', { name: 'Keep both' }).click()
    await expect.poll(() => readdirSync(target).filter((each) => !each.endsWith('.txt')).length).toBe(2)
  })
})

test('a picture is renamed, and told why not', { tag: '@full' }, async ({ page }) => {
  await withLibrary(page, 12, async () => {
    const other = (await tile(page, 1).getAttribute('title')) ?? ''
    const ending = ((await tile(page, 0).getAttribute('title')) ?? '').split('.').at(-1) ?? ''
    await tile(page, 0).focus()
    await page.keyboard.press('F2')
    const dialog = page.getByRole('dialog', { name: 'Rename' })
    await dialog.getByRole('textbox').fill(`a/b.${ending}`)
    await page.keyboard.press('Enter')
    await expect(dialog.getByRole('alert')).not.toBeEmpty()
    await dialog.getByRole('textbox').fill(`the one.${ending}`)
    await page.keyboard.press('Enter')
    await expect(dialog).toBeHidden()
    await expect(tile(page, 0)).toHaveAttribute('title', `the one.${ending}`)
    await page.keyboard.press('Control+z')
    await expect(tile(page, 0)).not.toHaveAttribute('title', `the one.${ending}`)
    expect(other).not.toBe('')
  })
})

test('pictures are dragged onto a folder of the sidebar', async ({ page }) => {
  await withLibrary(page, 12, async (_program, folder) => {
    mkdirSync(join(folder, 'sorted'))
    await page.reload()
    await expect(tiles(page).first()).toBeVisible()
    const name = (await tile(page, 0).getAttribute('title')) ?? ''
    const tree = page.getByRole('list', { name: 'Folders', exact: true })
    await tree.getByRole('button', { name: /^Folders in/ }).first().click()
    await tile(page, 0).dragTo(tree.getByRole('link', { name: /sorted/ }))
    await expect(page.getByRole('status').filter({ hasText: `${name} moved to sorted` })).toBeVisible()
    expect(existsSync(join(folder, 'sorted', name))).toBe(true)
  })
})

test('tabs and columns are opened, split, closed, and there again after a reload', async ({ page, program, library }) => {
  await openPage(page, program)
  await page.getByRole('button', { name: 'New tab (Alt+T)' }).click()
  await expect(page.getByRole('tab')).toHaveText(['All pictures', 'Home'])
  await page.getByRole('list', { name: 'Folders', exact: true }).getByRole('link', { name: /pictures/ }).click()
  await expect(page.getByRole('tab', { name: 'pictures', exact: true })).toHaveAttribute('aria-selected', 'true')
  await page.getByRole('tab', { name: 'pictures', exact: true }).click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Into a column of its own' }).click()
  await expect(page.getByRole('grid')).toHaveCount(2)
  await expect.poll(() => new URL(page.url()).searchParams.get('folder')).toBe(library.folder)
  await page.reload()
  await expect(page.getByRole('grid')).toHaveCount(2)
  await expect(page.getByRole('tab')).toHaveText(['All pictures', 'pictures'])
  await page.getByRole('separator', { name: 'Width of the columns' }).focus()
  const width = () => page.locator('.column').first().evaluate((column) => column.clientWidth)
  const before = await width()
  await page.keyboard.press('ArrowRight')
  await expect.poll(width).toBeGreaterThan(before)
  await page.getByRole('tab', { name: 'pictures', exact: true }).focus()
  await page.keyboard.press('Delete')
  await expect(page.getByRole('grid')).toHaveCount(1)
  await expect.poll(() => new URL(page.url()).searchParams.get('folder')).toBe(null)
})

test('a tab one comes back to is as it was left', { tag: '@full' }, async ({ page, program }) => {
  await openPage(page, program)
  const scroller = page.getByTestId('grid-scroller')
  await scroller.evaluate((element) => (element.scrollTop = 3000))
  await expect.poll(() => scroller.evaluate((element) => element.scrollTop)).toBe(3000)
  await page.keyboard.press('Alt+t')
  await expect(page.getByRole('tab')).toHaveCount(2)
  await page.getByRole('link', { name: 'All pictures' }).first().click()
  await expect.poll(() => scroller.evaluate((element) => element.scrollTop)).toBe(0)
  await page.keyboard.press('Alt+1')
  await expect.poll(() => scroller.evaluate((element) => element.scrollTop)).toBe(3000)
  await page.keyboard.press('Alt+w')
  await expect(page.getByRole('tab')).toHaveCount(1)
})

test('squares, a list and days', { tag: '@full' }, async ({ page, program }) => {
  await openPage(page, program)
  await page.getByRole('radio', { name: 'Squares' }).click()
  const box = await tile(page, 0).boundingBox()
  expect(Math.abs((box?.width ?? 0) - (box?.height ?? 1))).toBeLessThan(2)
  const saved = page.waitForResponse((response) => response.url().endsWith('app_fe_setting'))
  await page.getByRole('radio', { name: 'List' }).click()
  await expect(tile(page, 0)).toContainText(/\d{4}-\d\d-\d\d/)
  await expect(tile(page, 0)).toContainText(/\d+ × \d+/)
  await page.getByRole('combobox', { name: 'Kind' }).selectOption('Videos')
  await expect(page.getByRole('gridcell', { name: /Video/ }).first()).toBeVisible()
  await expect(page.getByRole('gridcell', { name: /\.png/ })).toHaveCount(0)
  await saved
  await program.post('app_fe_setting', { name: 'iib_page', value: '{}' })
})

test.describe('by touch', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('a long press picks, and what can be done is at hand', async ({ page, program }) => {
    await openPage(page, program)
    const box = await tile(page, 0).boundingBox()
    const client = await page.context().newCDPSession(page)
    const touch = { x: (box?.x ?? 0) + 20, y: (box?.y ?? 0) + 20 }
    await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [touch] })
    await expect(picked(page)).toContainText('One picked')
    await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
    await expect(viewer(page)).toBeHidden()
    await tile(page, 1).tap()
    await expect(picked(page)).toContainText('2 picked')
    await picked(page).getByRole('button', { name: 'More…' }).tap()
    await expect(menu(page).getByRole('menuitem', { name: 'Move to…' })).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
  })
})
