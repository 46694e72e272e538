import { expect, type Page } from '../fixtures/test'
import type { Words } from '../fixtures/words'

export function homePage(page: Page, words: Words) {
  const balance = page.locator('main').getByText(/\d/).first()
  return {
    balance,
    greeting: (name: string) => page.getByText(words('home.greeting', { name })),
    open: () => page.goto('/home'),
    pay: page.getByRole('link', { name: words('home.pay'), exact: true }),
    signOut: page.getByRole('button', { name: words('auth.signOut') }),
    behind: page.getByText(new RegExp(`^${pattern(words('home.behind', { seconds: 77 }))}$`)),

    /** Waits until the records show this balance: they follow the network by a moment. */
    async expectBalance(base: bigint): Promise<void> {
      await expect(async () => {
        await page.goto('/home')
        await expect(page.locator('main').getByText(words.amount(base), { exact: true }).first()).toBeVisible({
          timeout: 1_000,
        })
      }).toPass({ timeout: 30_000 })
    },
  }
}

function pattern(sentence: string): string {
  return sentence.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace('77', '\\d+')
}
