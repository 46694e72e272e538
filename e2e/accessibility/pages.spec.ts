import { expect, expectAccessible, type Page, test } from '../fixtures/test'
import { allPages, openAsReader } from '../pages/all-pages'

const directions = { en: 'ltr', ar: 'rtl' } as const

for (const language of ['en', 'ar'] as const) {
  test.describe(`in ${language}`, () => {
    // The page that is not there answers 404, which the browser's console reports.
    test.use({ language, expectedErrors: [/status of 404 .*no-such-page/] })

    for (const portalPage of allPages) {
      test(`${portalPage.name} can be read by everybody, in light and dark, on a small phone`, async ({
        page,
        words,
        people,
      }) => {
        await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
        await openAsReader(portalPage, { page, words, ...people })

        await expect(page.locator('html')).toHaveAttribute('lang', language)
        await expect(page.locator('html')).toHaveAttribute('dir', directions[language])
        await expect(page).toHaveTitle(/\S/)
        await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
        await expectAccessible(page)
        await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
        await expectAccessible(page)
        for (const width of [390, 320]) {
          await page.setViewportSize({ width, height: 844 })
          expect(await overflow(page), `${width} px wide`).toEqual([])
        }
      })
    }
  })
}

/** Names what is wider than the window. */
function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= width) return []
    const wide = [...document.querySelectorAll('body *')].filter((element) => {
      const { left, right } = element.getBoundingClientRect()
      return right > width + 1 || left < -1
    })
    return [
      `${document.documentElement.scrollWidth} px`,
      ...wide.slice(0, 5).map((element) => element.outerHTML.slice(0, 120)),
    ]
  })
}
