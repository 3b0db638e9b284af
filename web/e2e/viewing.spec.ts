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
  } finally {
    await program.stop()
  }
})
