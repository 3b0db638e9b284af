import { test as base, expect, type Locator, type Page } from '@playwright/test'

import { missing } from './needs'
import { Program, addOddFiles, makeLibrary, temporaryFolder } from './program'

interface Library {
  readonly folder: string
  /** In it, with files of odd names. */
  readonly odd: string
}

interface WorkerFixtures {
  library: Library
  program: Program
}

/** Tests with a server over a library of 2,000 pictures; the page is opened at it. */
export const test = base.extend<{ needs: undefined }, WorkerFixtures>({
  needs: [
    async ({}, use, info) => {
      const what = missing()
      info.skip(what !== '', what)
      await use(undefined)
    },
    { auto: true },
  ],
  library: [
    async ({}, use) => {
      const folder = makeLibrary(2000)
      await use({ folder, odd: addOddFiles(folder) })
    },
    { scope: 'worker' },
  ],
  program: [
    async ({ library }, use) => {
      const program = await Program.start([library.folder], temporaryFolder())
      await program.indexed()
      await use(program)
      await program.stop()
    },
    { scope: 'worker' },
  ],
})

export { expect }

/** The tiles that exist right now. */
export function tiles(page: Page): Locator {
  return page.getByRole('gridcell')
}

export function viewer(page: Page): Locator {
  return page.getByTestId('viewer')
}

/** Open the page and wait for pictures. */
export async function openPage(page: Page, program: Program, search = ''): Promise<void> {
  await page.goto(`${program.url}/${search}`)
  await expect(tiles(page).first()).toBeVisible()
}

export async function scrollTo(page: Page, top: number): Promise<void> {
  await page.getByTestId('grid-scroller').evaluate((element, to) => {
    element.scrollTop = to
  }, top)
}

export function scrollTop(page: Page): Promise<number> {
  return page.getByTestId('grid-scroller').evaluate((element) => element.scrollTop)
}
