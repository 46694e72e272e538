import { type BrowserContext, chromium } from '@playwright/test'
import { browserFlags, browserPath } from '@/e2e/fixtures/browser'

/** Opens a browser for one piece of work, on a phone's screen unless told otherwise, and closes it whatever happens. */
export async function browse<Result>(
  url: string,
  work: (newContext: () => Promise<BrowserContext>) => Promise<Result>,
): Promise<Result> {
  const browser = await chromium.launch({ executablePath: browserPath, args: browserFlags })
  try {
    return await work(async () => {
      const context = await browser.newContext({ baseURL: url, locale: 'en', viewport: { width: 390, height: 844 } })
      // What turns TypeScript into JavaScript here names functions by a helper, which pages do not have.
      await context.addInitScript('globalThis.__name ??= (named) => named')
      return context
    })
  } finally {
    await browser.close()
  }
}
