import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

import { expect, openPage, test, tiles, viewer } from './fixtures'

/** What somebody with other eyes or hands would stumble over, in words. */
async function obstacles(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa']).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')} ${failureSummary ?? ''}`))
}

for (const theme of ['light', 'dark'] as const) {
  test(`in ${theme} nobody is shut out of the grid, a search, a picture or the settings`, async ({ page, program }) => {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    await openPage(page, program, '?q=' + encodeURIComponent('skyline -tag:nothing model:"northlight_v11"'))
    expect(await obstacles(page)).toEqual([])
    await page.getByRole('button', { name: 'Settings' }).first().click()
    await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible()
    expect(await obstacles(page)).toEqual([])
    await page.keyboard.press('Escape')
    await tiles(page).first().click()
    await expect(viewer(page).getByTestId('inspector')).toContainText('Prompt')
    expect(await obstacles(page)).toEqual([])
  })
}
