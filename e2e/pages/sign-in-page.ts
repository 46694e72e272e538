import { expect, type Page } from '../fixtures/test'
import { walletId } from '../fixtures/wallet'
import type { Words } from '../fixtures/words'

/** The page on which a person signs in. */
export function signInPage(page: Page, words: Words) {
  const chooseWallet = page.getByRole('button', { name: words('auth.walletButton') })
  return {
    chooseWallet,
    continueLink: page.getByRole('link', { name: words('auth.continue') }),
    open: (next?: string) => page.goto(next === undefined ? '/sign-in' : `/sign-in?next=${encodeURIComponent(next)}`),
    walletOption: page.getByTestId(`rk-wallet-option-${walletId}`),
    signMessage: page.getByTestId('rk-auth-message-button'),
    problem: page.getByRole('alert').filter({ hasText: words('auth.problem') }),

    /** Chooses the wallet out of the list and signs. */
    async withWallet(): Promise<void> {
      await chooseWallet.click()
      await page.getByTestId(`rk-wallet-option-${walletId}`).click()
      await page.getByTestId('rk-auth-message-button').click()
    },

    /** Signs in as a demo person, who stands on the page with their full name. */
    async asDemoPerson(name: string): Promise<void> {
      const button = page.getByRole('button', { name })
      const more = page.getByText(words('auth.demoOthers'), { exact: true })
      await expect(more).toBeVisible()
      if (!(await button.first().isVisible())) await more.click()
      await button.first().click()
    },
  }
}
