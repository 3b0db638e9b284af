import { expect, openPage, test, tiles, viewer } from './fixtures'

test('a word finds the pictures whose prompt has it', async ({ page, program }) => {
  await openPage(page, program)
  await page.keyboard.press('/')
  await page.keyboard.type('skyline')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^\d+ results$/)).toBeVisible()
  await tiles(page).first().click()
  await expect(viewer(page).getByTestId('inspector').locator('mark').first()).toHaveText(/skyline/i)
})

test('a tag is completed, found, turned round and taken away again', async ({ page, program }) => {
  await openPage(page, program)
  const box = page.getByRole('combobox', { name: 'Search' })
  await box.fill('euler')
  await page.getByRole('option', { name: /Euler a/ }).first().click()
  await expect(page.getByText(/^[\d,]+ results$/)).toBeVisible()
  const found = await page.getByText(/^[\d,]+ results$/).textContent()
  await page.getByTitle('Click to leave these out').click()
  await expect(page.getByText(/^[\d,]+ results$/)).not.toHaveText(found ?? '')
  await box.focus()
  await page.keyboard.press('Backspace')
  await expect(page.getByRole('contentinfo')).toContainText(/2,0\d\d items/)
})

test('a search that cannot be understood shows where', async ({ page, program }) => {
  await page.goto(`${program.url}/?q=${encodeURIComponent('sea (storm')}`)
  await expect(page.getByRole('alert')).toContainText('cannot be understood')
  await expect(page.getByRole('alert').locator('mark')).toHaveText('(storm')
})

test('nothing found says what to do', { tag: '@full' }, async ({ page, program }) => {
  await page.goto(`${program.url}/?q=zzzqqq`)
  await expect(page.getByText('Nothing found')).toBeVisible()
  await page.getByRole('status').getByRole('button', { name: 'Clear the search' }).click()
  await expect(tiles(page).first()).toBeVisible()
})

test('a word of the inspector starts a search', { tag: '@full' }, async ({ page, program }) => {
  await openPage(page, program)
  await page.locator('[data-index="0"]').click()
  await viewer(page).getByTestId('inspector').locator('.word').first().click()
  await expect(viewer(page)).toBeHidden()
  await expect(tiles(page).first()).toBeVisible()
  await expect(page).toHaveURL(/q=/)
})
