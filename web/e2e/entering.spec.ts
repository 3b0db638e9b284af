import { expect, openPage, test, tiles } from './fixtures'
import { Program, temporaryFolder } from './program'

test('an empty library says what to do, and a folder can be added', async ({ page, library }) => {
  const program = await Program.start([], temporaryFolder())
  try {
    await page.goto(program.url)
    await page.getByRole('button', { name: 'Add a folder' }).last().click()
    const dialog = page.getByRole('dialog', { name: 'Add a folder' })
    await dialog.getByRole('textbox', { name: 'Path of the folder' }).fill('/there/is/no/such/folder')
    await dialog.getByRole('button', { name: 'Add this folder' }).click()
    await expect(dialog.getByRole('alert')).toBeVisible()
    await dialog.getByRole('textbox', { name: 'Path of the folder' }).fill(library.folder)
    await expect(dialog.getByRole('button', { name: 'img2img-images' })).toBeVisible()
    await dialog.getByRole('button', { name: 'Add this folder' }).click()
    await expect(page.getByRole('heading', { name: 'pictures', exact: true })).toBeVisible()
    await page.getByRole('link', { name: /All pictures/ }).first().click()
    await expect(tiles(page).first()).toBeVisible()
    await expect(page.getByRole('contentinfo')).toContainText(/2,0\d\d items/)
  } finally {
    await program.stop()
  }
})

test('a locked library asks for its key', async ({ page, library }) => {
  const program = await Program.start([library.folder], temporaryFolder(), { IIB_SECRET_KEY: 's3cret' })
  try {
    await page.goto(program.url)
    await page.getByLabel('Secret key').fill('wrong')
    await page.getByRole('button', { name: 'Unlock' }).click()
    await expect(page.getByRole('alert')).toHaveText('That is not the key.')
    await page.getByLabel('Secret key').fill('s3cret')
    await page.getByRole('button', { name: 'Unlock' }).click()
    await expect(tiles(page).first()).toBeVisible()
    await page.reload()
    await expect(tiles(page).first()).toBeVisible()
  } finally {
    await program.stop()
  }
})

test('in a read-only library nothing is offered that cannot be done', async ({ page, library }) => {
  const program = await Program.start([library.folder], temporaryFolder(), { IIB_ACCESS_CONTROL_PERMISSION: 'read-only' })
  try {
    await openPage(page, program)
    await expect(page.getByRole('contentinfo')).toContainText('Read-only')
    await expect(page.getByRole('button', { name: /Add a folder/ })).toHaveCount(0)
    await tiles(page).first().click()
    await expect(page.getByTestId('inspector')).toContainText('Prompt')
    await expect(page.getByRole('button', { name: 'Like', exact: true })).toHaveCount(0)
  } finally {
    await program.stop()
  }
})

test('the page works under another base path', async ({ page, library }) => {
  const program = await Program.start([library.folder], temporaryFolder(), {}, '/pics/browse')
  try {
    await page.goto(`${program.url}/pics/browse`)
    await tiles(page).first().click()
    await expect(page.getByTestId('inspector')).toContainText('Prompt')
    await page.keyboard.press('Escape')
    // A part that is loaded late, by an address of its own.
    await page.getByRole('button', { name: 'Settings' }).first().click()
    await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible()
  } finally {
    await program.stop()
  }
})
