import { expect, openPage, scrollTo, scrollTop, test, tiles, viewer } from './fixtures'

test('the grid fills with pictures of their own shape, and says how many there are', async ({ page, program }) => {
  await openPage(page, program)
  await expect(page.getByRole('contentinfo')).toContainText(/2,0\d\d items/)
  await expect.poll(() => page.locator('[role=gridcell] img').evaluateAll((all) => all.filter((image) => (image as HTMLImageElement).naturalWidth > 0).length)).toBeGreaterThan(5)
  const boxes = await Promise.all((await tiles(page).all()).slice(0, 6).map((tile) => tile.boundingBox()))
  const widths = new Set(boxes.map((box) => box?.width))
  expect(widths.size).toBeGreaterThan(1)
})

test('scrolled to the end, every picture has been there and few nodes are', async ({ page, program }) => {
  await openPage(page, program)
  await expect
    .poll(
      async () => {
        await scrollTo(page, 10_000_000)
        return page.getByRole('grid').getAttribute('aria-rowcount')
      },
      { timeout: 15_000 },
    )
    .not.toBe('-1')
  expect(await page.locator('[role=grid] *').count()).toBeLessThan(2000)
  await scrollTo(page, 0)
  await expect(page.locator('[data-index="0"]')).toBeVisible()
})

test('a folder shows its folders and pictures, and back leads to where one was', async ({ page, program }) => {
  await openPage(page, program)
  await scrollTo(page, 2400)
  await expect.poll(() => scrollTop(page)).toBe(2400)
  const folders = page.getByRole('list', { name: 'Folders', exact: true })
  await folders.getByRole('link', { name: /pictures/ }).click()
  await expect(page.getByRole('heading', { name: 'pictures', exact: true })).toBeVisible()
  await page.getByRole('list', { name: 'Folders in here' }).getByRole('link', { name: /img2img/ }).click()
  await expect(page.getByRole('heading', { name: 'img2img-images' })).toBeVisible()
  await page.goBack()
  await page.goBack()
  await expect.poll(() => scrollTop(page)).toBe(2400)
})

test('with the keyboard alone: arrows move, Enter opens, Escape comes back to the same picture', async ({ page, program }) => {
  await openPage(page, program)
  await page.keyboard.press('ArrowDown')
  await expect(page.locator('[data-index="0"]')).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  await expect(page.locator('[data-index="1"]')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(viewer(page)).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Escape')
  await expect(viewer(page)).toBeHidden()
  await expect(page.locator('[data-index="2"]')).toBeFocused()
})

test('a new picture is announced, and what one looks at does not move', async ({ page, program, library }) => {
  const { copyFileSync, readdirSync, unlinkSync, utimesSync } = await import('node:fs')
  const { join } = await import('node:path')
  await openPage(page, program)
  await scrollTo(page, 1200)
  const source = join(library.odd, readdirSync(library.odd).find((name) => name === 'plain.png') ?? '')
  const added = join(library.odd, 'just made.png')
  copyFileSync(source, added)
  utimesSync(added, new Date(), new Date())
  await program.indexed()
  await expect(page.getByRole('button', { name: /new$/ })).toBeVisible()
  expect(await scrollTop(page)).toBe(1200)
  await page.getByRole('button', { name: /new$/ }).click()
  await expect(page.getByRole('gridcell', { name: 'just made.png' })).toBeVisible()
  unlinkSync(added)
  await program.indexed()
})

test('a file that is no picture is a tile that says so', { tag: '@full' }, async ({ page, program, library }) => {
  await openPage(page, program, `?folder=${encodeURIComponent(library.odd)}`)
  await expect(page.getByRole('gridcell', { name: 'broken.png, Unreadable' })).toBeVisible()
  await expect(page.getByRole('gridcell', { name: 'clip.mp4, Video' })).toBeVisible()
})
