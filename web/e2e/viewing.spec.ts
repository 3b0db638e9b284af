import { join } from 'node:path'

import { expect, openPage, test, tiles, viewer } from './fixtures'
import { ODD_NAMES } from './program'

test('a click opens a picture, arrows go on, the inspector says how each was made', async ({ page, program }) => {
  await openPage(page, program)
  await page.locator('[data-index="0"]').click()
  await expect(viewer(page)).toBeVisible()
  await expect(viewer(page)).toContainText(/1 \/ 2,0\d\d/)
  await page.keyboard.press('ArrowRight')
  await expect(viewer(page)).toContainText(/2 \/ 2,0\d\d/)
  const inspector = viewer(page).getByTestId('inspector')
  await expect(inspector).toContainText('Prompt')
  await expect(inspector).toContainText('Seed')
  await page.goBack()
  await expect(viewer(page)).toBeHidden()
})

test('zooming keeps to the pointer, and Z fits again', async ({ page, program }) => {
  await openPage(page, program)
  await page.locator('[data-index="0"]').click()
  const picture = viewer(page).locator('.picture')
  await expect(viewer(page).locator('img.loaded')).toBeVisible()
  const before = await picture.boundingBox()
  await page.mouse.move((before?.x ?? 0) + 10, (before?.y ?? 0) + 10)
  await page.mouse.wheel(0, -600)
  await expect.poll(async () => (await picture.boundingBox())?.width).toBeGreaterThan((before?.width ?? 0) * 1.5)
  await page.keyboard.press('z')
  await expect.poll(async () => (await picture.boundingBox())?.width).toBe(before?.width)
})

for (const name of ODD_NAMES) {
  test(`a picture called ${JSON.stringify(name)} can be shared by its link`, async ({ page, program, library }) => {
    await openPage(page, program, `?folder=${encodeURIComponent(library.odd)}`)
    await tiles(page).and(page.locator(`[title=${JSON.stringify(name).replaceAll('\\n', '\\a ')}]`)).click()
    await expect(viewer(page).locator('img.loaded')).toBeVisible()
    const link = page.url()
    await page.goto('about:blank')
    await page.goto(link)
    await expect(viewer(page).locator('img.loaded')).toBeVisible()
    await expect(viewer(page).getByTestId('inspector').getByRole('heading', { level: 2 })).toHaveText(name, { useInnerText: false })
    await page.keyboard.press('Escape')
    await expect(viewer(page)).toBeHidden()
  })
}

test('a link to a picture that is gone says so, and leaves a way out', async ({ page, program, library }) => {
  await page.goto(`${program.url}/?open=${encodeURIComponent(join(library.folder, 'gone.png'))}`)
  await expect(viewer(page).getByRole('alert').first()).toContainText('gone.png')
  await page.keyboard.press('Escape')
  await expect(tiles(page).first()).toBeVisible()
})

test('a damaged picture shows what happened', async ({ page, program, library }) => {
  await page.goto(`${program.url}/?open=${encodeURIComponent(join(library.odd, 'broken.png'))}`)
  await expect(viewer(page).getByRole('alert').first()).toContainText(/cannot be shown.*broken\.png is not a picture/)
})

test('a picture that says nothing about itself says that', async ({ page, program, library }) => {
  await page.goto(`${program.url}/?open=${encodeURIComponent(join(library.odd, 'plain.png'))}`)
  await expect(viewer(page).getByTestId('inspector')).toContainText('says nothing about how it was made')
})
