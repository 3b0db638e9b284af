import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'

import { expect, openPage, test, tiles, viewer } from './fixtures'
import { PROJECT, PYTHON } from './needs'
import { ODD_NAMES, Program, temporaryFolder } from './program'

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
  test(`a picture called ${JSON.stringify(name)} can be shared by its link`, { tag: '@full' }, async ({ page, program, library }) => {
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

test('a damaged picture shows what happened', { tag: '@full' }, async ({ page, program, library }) => {
  await page.goto(`${program.url}/?open=${encodeURIComponent(join(library.odd, 'broken.png'))}`)
  await expect(viewer(page).getByRole('alert').first()).toContainText(/cannot be shown.*broken\.png is not a picture/)
})

test('a picture that says nothing about itself says that', { tag: '@full' }, async ({ page, program, library }) => {
  await page.goto(`${program.url}/?open=${encodeURIComponent(join(library.odd, 'plain.png'))}`)
  await expect(viewer(page).getByTestId('inspector')).toContainText('says nothing about how it was made')
})

test('a video that browsers do not play is turned into one that they do', async ({ page }) => {
  const folder = join(temporaryFolder(), 'videos')
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'old.avi')
  const made = spawnSync(
    PYTHON,
    [
      '-c',
      'import imageio_ffmpeg, subprocess, sys; subprocess.run([imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-f", "lavfi",' +
        ' "-i", "testsrc=size=160x120:duration=2", "-c:v", "mpeg4", sys.argv[1]], check=True)',
      file,
    ],
    { cwd: PROJECT, encoding: 'utf8' },
  )
  expect(made.stderr).toBe('')
  const program = await Program.start([folder], temporaryFolder())
  try {
    await program.indexed()
    await page.goto(`${program.url}/?open=${encodeURIComponent(file)}`)
    const video = viewer(page).locator('video')
    await expect(video).toHaveAttribute('src', /play_video/)
    await expect.poll(() => video.evaluate((element: HTMLVideoElement) => element.videoWidth)).toBe(160)
    // In the grid its frames pass under the pointer.
    await page.keyboard.press('Escape')
    const tile = tiles(page).first()
    const box = await tile.boundingBox()
    await page.mouse.move((box?.x ?? 0) + 10, (box?.y ?? 0) + 60)
    await page.mouse.move((box?.x ?? 0) + 14, (box?.y ?? 0) + 60)
    const strip = tile.getByTestId('storyboard')
    await expect(strip).toBeVisible()
    const position = () => strip.evaluate((element) => getComputedStyle(element).backgroundPositionX)
    const first = await position()
    await page.mouse.move((box?.x ?? 0) + (box?.width ?? 0) - 6, (box?.y ?? 0) + 60)
    await expect.poll(position).not.toBe(first)
  } finally {
    await program.stop()
  }
})

test('a picture is turned, fills the window, and is followed by the next by itself', { tag: '@full' }, async ({ page, program }) => {
  await program.post('app_fe_setting', { name: 'iib_page', value: JSON.stringify({ slideSeconds: 2 }) })
  await openPage(page, program)
  await page.locator('[data-index="0"]').click()
  await expect(viewer(page).locator('img.loaded')).toBeVisible()
  const picture = viewer(page).locator('.picture')
  const shape = async () => {
    const box = await picture.boundingBox()
    return (box?.width ?? 1) / (box?.height ?? 1)
  }
  const before = await shape()
  await page.keyboard.press('r')
  await expect.poll(shape).toBeCloseTo(1 / before, 1)
  await page.keyboard.press('r')
  await page.keyboard.press('e')
  const stage = await viewer(page).locator('.stage').boundingBox()
  await expect.poll(async () => (await picture.boundingBox())?.width ?? 0).toBeGreaterThanOrEqual((stage?.width ?? 0) - 1)
  const name = (await viewer(page).getAttribute('aria-label')) ?? ''
  await page.keyboard.press('s')
  await expect(viewer(page)).not.toHaveAccessibleName(name)
  await page.keyboard.press('s')
  await program.post('app_fe_setting', { name: 'iib_page', value: '{}' })
})

test('pictures run by one below the other, are liked there and read', async ({ page, program }) => {
  await openPage(page, program)
  await page.locator('[data-index="0"]').click()
  await viewer(page).getByRole('button', { name: 'One below the other' }).click()
  const stream = page.getByTestId('stream')
  const name = (await stream.getAttribute('aria-label')) ?? ''
  await page.mouse.move(400, 400)
  await page.mouse.wheel(0, 300)
  await expect(stream).not.toHaveAccessibleName(name)
  await page.keyboard.press('ArrowUp')
  await expect(stream).toHaveAccessibleName(name)
  await page.keyboard.press('f')
  await expect(stream.getByRole('button', { name: 'Take the like away' })).toBeVisible()
  await page.keyboard.press('f')
  await stream.getByRole('button', { name: /How it was made/ }).click()
  await expect(stream.getByTestId('inspector')).toContainText('Prompt')
  await stream.getByRole('button', { name: 'One at a time' }).click()
  await expect(viewer(page)).toBeVisible()
})

test('a workflow is drawn, and what is set in a node can be read', async ({ page, program }) => {
  await openPage(page, program, '?q=has%3Aworkflow')
  await tiles(page).first().click()
  await viewer(page).getByTestId('inspector').getByRole('button', { name: 'Workflow' }).click()
  const dialog = page.getByRole('dialog', { name: 'Workflow' })
  await expect(dialog).toContainText(/\d+ nodes/)
  await dialog.getByRole('button', { name: /KSampler/ }).first().click()
  await expect(dialog.locator('dl')).toContainText('seed')
  const saved = page.waitForEvent('download')
  await dialog.getByRole('button', { name: /Download as a file for ComfyUI/ }).click()
  expect((await saved).suggestedFilename()).toMatch(/\.json$/)
})

test('another text and a note are kept, and the file’s own text comes back', { tag: '@full' }, async ({ page, program }) => {
  await openPage(page, program)
  await page.locator('[data-index="7"]').click()
  const inspector = viewer(page).getByTestId('inspector')
  await expect(inspector).toContainText('Prompt')
  await inspector.getByRole('textbox', { name: 'Note' }).fill('for the wall')
  const noted = page.waitForResponse((response) => response.url().endsWith('db/note'))
  await inspector.getByRole('button', { name: 'Edit the text' }).click()
  expect((await noted).ok()).toBe(true)
  await page.getByRole('textbox', { name: 'Text' }).fill('a quokka in the rain\nSteps: 5, Seed: 7')
  await page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).click()
  await expect(inspector).toContainText('a quokka in the rain')
  await expect(inspector).toContainText('You have edited this text')
  await expect(inspector.getByRole('textbox', { name: 'Note' })).toHaveValue('for the wall')
  await inspector.getByRole('button', { name: 'Edit the text' }).click()
  await page.getByRole('button', { name: 'Back to what the file says' }).click()
  await expect(inspector).not.toContainText('a quokka in the rain')
})
