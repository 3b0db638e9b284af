import { expect, openPage, test, tiles } from './fixtures'

test('two pictures are compared, zoomed together, and told apart', async ({ page, program }) => {
  await openPage(page, program, '?q=steps%3A%3E0%20type%3Aimage')
  await page.locator('[data-index="0"]').click({ modifiers: ['Control'] })
  await page.locator('[data-index="9"]').click({ modifiers: ['Control'] })
  await page.keyboard.press('c')
  const view = page.getByTestId('compare')
  await expect(view.locator('img')).toHaveCount(2)
  await expect(view.getByRole('region', { name: 'What differs' }).locator('mark').first()).toBeVisible()
  await expect(view).not.toContainText('undefined')
  const width = async (at: number) => (await view.locator('img').nth(at).boundingBox())?.width ?? 0
  const before = await width(0)
  await page.mouse.move(300, 300)
  await page.mouse.wheel(0, -700)
  await expect.poll(() => width(0)).toBeGreaterThan(before * 1.5)
  expect(await width(1)).toBeCloseTo(await width(0), 0)
  for (const [mode, key] of [['Slider', '2'], ['Flicker', '3'], ['Difference', '4']] as const) {
    await page.keyboard.press(key)
    await expect(view.getByRole('radio', { name: mode })).toHaveAttribute('aria-checked', 'true')
  }
  await page.keyboard.press('Escape')
  await expect(view).toBeHidden()
  await expect(page.getByRole('toolbar', { name: 'What is picked' })).toContainText('2 picked')
})

test('results are narrowed by what is among them', { tag: '@full' }, async ({ page, program }) => {
  await openPage(page, program, '?q=steps%3A%3E0')
  const facets = page.getByRole('group', { name: 'Narrow the results' })
  const first = facets.getByRole('button').first()
  const count = Number((await first.locator('.count').innerText()).replaceAll(',', ''))
  await first.click()
  await expect(page.locator('.results')).toContainText(new Intl.NumberFormat('en').format(count))
  await expect(tiles(page).first()).toBeVisible()
  await expect.poll(() => new URL(page.url()).searchParams.get('q')).toMatch(/^steps:>0 \w+:/)
})
