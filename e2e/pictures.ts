import { test } from './fixtures/test'
import { allPages, openAsReader } from './pages/all-pages'

const widths = { phone: 390, desktop: 1440 }

for (const language of ['en', 'ar'] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ language, expectedErrors: [/status of 404 .*no-such-page/] })

    for (const portalPage of allPages) {
      test(`pictures of ${portalPage.name}`, async ({ page, words, people }) => {
        await openAsReader(portalPage, { page, words, ...people })
        await page.evaluate(() => document.fonts.ready)
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
          for (const [device, width] of Object.entries(widths)) {
            await page.setViewportSize({ width, height: 900 })
            await page.screenshot({
              path: `screenshots/${portalPage.name}.${language}.${device}.${colorScheme}.png`,
              fullPage: true,
            })
          }
        }
      })
    }
  })
}
