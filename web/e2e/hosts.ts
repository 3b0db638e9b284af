import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test as base, type FrameLocator, type Page } from '@playwright/test'

import { PROJECT } from './needs'
import { freePort, saveInfotext, temporaryFolder } from './program'

/** Our tab in pages of real gradio, of the versions of A1111 and Forge, with their pins: `make hosts` builds both. */
const HOSTS = [
  { name: 'A1111 (gradio 3.41)', python: process.env['IIB_A1111_PYTHON'] ?? '' },
  { name: 'Forge (gradio 4.40)', python: process.env['IIB_FORGE_PYTHON'] ?? '' },
] as const
const START_MS = 90_000
const PROMPT = 'a lighthouse in a storm'

class Host {
  private constructor(
    private readonly process: ChildProcess,
    readonly url: string,
    readonly outputs: string,
    readonly lines: string[],
  ) {}

  static async start(python: string, ...options: string[]): Promise<Host> {
    const data = temporaryFolder()
    const outputs = join(data, 'outputs')
    mkdirSync(outputs)
    saveInfotext(join(outputs, 'light.png'), `${PROMPT}\nNegative prompt: fog\nSteps: 33, Sampler: Euler a, CFG scale: 7, Seed: 42, Size: 64x64`)
    saveInfotext(join(outputs, 'plain.png'), '')
    const port = await freePort()
    const args = [join(PROJECT, 'tests/host/real/webui.py'), PROJECT, data, String(port), ...options]
    const child = spawn(python, args, { env: { ...process.env, GRADIO_ANALYTICS_ENABLED: 'False', IIB_SECRET_KEY: '' } })
    const lines: string[] = []
    child.stdout.on('data', (text: Buffer) => lines.push(...text.toString().split('\n')))
    child.stderr.on('data', (text: Buffer) => lines.push(...text.toString().split('\n')))
    const host = new Host(child, `http://127.0.0.1:${String(port)}`, outputs, lines)
    await host.says('started', 1)
    return host
  }

  async says(word: string, times: number): Promise<void> {
    const end = Date.now() + START_MS
    while (this.lines.filter((line) => line.startsWith(word)).length < times) {
      if (Date.now() > end || this.process.exitCode !== null) throw new Error(`The host did not say "${word}":\n${this.lines.join('\n')}`)
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }

  async stop(): Promise<void> {
    this.process.kill('SIGKILL')
    await once(this.process, 'exit')
  }
}

const test = base.extend<{ start: (...options: string[]) => Promise<Host> } & { python: string }>({
  python: ['', { option: true }],
  start: async ({ python }, use) => {
    const hosts: Host[] = []
    await use(async (...options) => {
      const host = await Host.start(python, ...options)
      hosts.push(host)
      return host
    })
    for (const host of hosts) await host.stop()
  },
})

function ourPage(page: Page): FrameLocator {
  return page.frameLocator('#iib_frame')
}

async function openTab(page: Page): Promise<void> {
  await page.locator('#tabs > .tab-nav > button', { hasText: 'Infinite Image Browsing' }).click()
  await expect(ourPage(page).getByRole('gridcell')).toHaveCount(2, { timeout: 30_000 })
}

for (const { name, python } of HOSTS) {
  test.describe(name, () => {
    test.skip(!existsSync(python), `there is no such host here: \`make hosts\` builds one`)
    test.use({ python })

    test('a picture goes to txt2img, img2img and extras, with all that it says', async ({ page, start }) => {
      const host = await start()
      await page.goto(host.url)
      await openTab(page)
      await ourPage(page).getByRole('gridcell', { name: 'light.png' }).click()
      const send = ourPage(page).getByRole('group', { name: 'Send to' })
      await send.getByRole('button', { name: 'Send to txt2img' }).click()
      await expect(page.locator('#txt2img_prompt textarea')).toHaveValue(PROMPT)
      await expect(page.locator('#txt2img_steps input')).toHaveValue('33')
      await expect(page.locator('#tab_txt2img')).toBeVisible()

      await page.locator('#tabs > .tab-nav > button', { hasText: 'Infinite Image Browsing' }).click()
      await send.getByRole('button', { name: 'img2img' }).click()
      await expect(page.locator('#img2img_image img').first()).toBeVisible()
      await expect(page.locator('#img2img_prompt textarea')).toHaveValue(PROMPT)

      // One that says nothing leaves the text as it is, and brings the new picture.
      await page.locator('#tabs > .tab-nav > button', { hasText: 'Infinite Image Browsing' }).click()
      await page.keyboard.press('Escape')
      await ourPage(page).getByRole('button', { name: 'Close' }).click()
      await ourPage(page).getByRole('gridcell', { name: 'plain.png' }).click()
      await send.getByRole('button', { name: 'Send to txt2img' }).click()
      await expect(ourPage(page).getByText('This picture says nothing about how it was made.').last()).toBeVisible()
      await send.getByRole('button', { name: 'Extras' }).click()
      await expect(page.locator('#extras_image img').first()).toBeVisible()
    })

    test('a picture that is made comes by itself, and a reload leaves nothing behind', async ({ page, start }) => {
      const host = await start()
      await page.goto(host.url)
      await openTab(page)
      saveInfotext(join(host.outputs, 'later.png'), 'made later\nSteps: 1')
      await expect(ourPage(page).getByRole('gridcell', { name: 'later.png' })).toBeVisible({ timeout: 20_000 })
      await page.request.get(`${host.url}/reload-ui`)
      await host.says('started', 2)
      const left = host.lines.find((line) => line.startsWith('unloaded')) ?? ''
      expect(left).not.toMatch(/job-|reader|iib-|watch/)
      await page.goto(host.url)
      await page.locator('#tabs > .tab-nav > button', { hasText: 'Infinite Image Browsing' }).click()
      await expect(ourPage(page).getByRole('gridcell')).toHaveCount(3, { timeout: 30_000 })
    })

    test('without the login of the host nobody gets in, and with it all works', async ({ page, start, request }) => {
      const host = await start('--login', 'me:secret')
      for (const path of ['hello', 'global_setting', 'events', `file?path=${host.outputs}/light.png&t=1`, '']) {
        expect((await request.get(`${host.url}/infinite_image_browsing/${path}`)).status(), path).toBe(401)
      }
      await page.goto(host.url)
      await page.getByLabel('username').fill('me')
      await page.getByLabel('password').fill('secret')
      await page.getByRole('button', { name: 'Login' }).click()
      await openTab(page)
    })

    test('the appearance follows the host', async ({ page, start }) => {
      const host = await start()
      await page.emulateMedia({ colorScheme: 'light' })
      await page.goto(`${host.url}/?__theme=dark`)
      await openTab(page)
      await expect(ourPage(page).locator('html')).toHaveAttribute('data-theme', 'dark')
      await page.evaluate(() => {
        document.body.classList.remove('dark')
      })
      await expect(ourPage(page).locator('html')).toHaveAttribute('data-theme', 'light')
    })
  })
}
