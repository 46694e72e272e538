import { defineConfig } from '@playwright/test'
import { browserFlags, browserPath } from './e2e/fixtures/browser'
import { nationUrl } from './e2e/fixtures/nation'

const isolated = /alone\.spec\.ts$/
const ofTheL1 = /\.l1\.spec\.ts$/

/** The browser tests. They need a running nation of their own: `npm test` starts one, see scripts/test.ts. */
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  // A retry hides what we look for.
  retries: 0,
  workers: 2,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  projects: [
    { name: 'journeys', testIgnore: [isolated, ofTheL1] },
    // These stop parts of the nation, which everyone else would notice.
    { name: 'alone', testMatch: isolated, workers: 1 },
    // The thin path, against a nation straight on the L1.
    { name: 'l1', testMatch: [/journeys\/(pay|issuance)\.spec\.ts$/, ofTheL1], grepInvert: /in ar/ },
    // Not a test: scripts/screenshots.ts runs it.
    { name: 'screenshots', testMatch: /pictures\.ts$/ },
  ],
  use: {
    actionTimeout: 20_000,
    navigationTimeout: 30_000,
    baseURL: nationUrl,
    viewport: { width: 390, height: 844 },
    trace: 'retain-on-failure',
    video: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: browserPath,
      args: browserFlags,
    },
  },
})
