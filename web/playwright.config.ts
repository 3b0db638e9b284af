import { defineConfig } from '@playwright/test'

import { CHROMIUM } from './e2e/needs'

export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/setup.ts',
  outputDir: 'test-results',
  // One server and one browser are enough for two cores.
  workers: 1,
  timeout: 45_000,
  expect: { timeout: 10_000 },
  forbidOnly: process.env['CI'] !== undefined,
  reporter: 'list',
  use: {
    viewport: { width: 1440, height: 900 },
    colorScheme: 'dark',
    locale: 'en-GB',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: CHROMIUM,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'journeys', testMatch: '*.spec.ts' },
    // Needs gradio of both hosts: `make hosts`.
    { name: 'hosts', testMatch: 'hosts.ts', timeout: 180_000 },
    { name: 'screenshots', testMatch: 'screenshots.ts', timeout: 600_000 },
  ],
})
