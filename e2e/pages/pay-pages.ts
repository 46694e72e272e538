import { expect, type Locator, type Page } from '../fixtures/test'
import { walletId } from '../fixtures/wallet'
import type { Words } from '../fixtures/words'

/** The three pages of a payment: whom, how much, check. */
export function payPages(page: Page, words: Words) {
  const payee = page.getByRole('textbox', { name: words('pay.toTitle') })
  const amount = page.getByRole('textbox', { name: words('pay.amountTitle') })
  const reference = page.getByRole('textbox', { name: words('pay.referenceLabel') })
  const goOn = page.getByRole('button', { name: words('pay.continue') })
  const walletOption = page.getByTestId(`rk-wallet-option-${walletId}`)
  return {
    payee,
    amount,
    reference,
    goOn,
    checkHeading: page.getByRole('heading', { name: words('pay.checkTitle') }),
    openPayee: () => page.goto('/money/pay'),
    openAmount: (to: string) => page.goto(`/money/pay/amount?to=${to}`),
    /** The button that pays, whatever it says while it works. */
    payButton: (base: bigint): Locator =>
      page.getByRole('button', { name: words('pay.payNow', { amount: words.amount(base), currency: 'MRA' }) }),
    walletOption,
    problem: (code: string): Locator =>
      page
        .getByRole('alert')
        .filter({ hasText: words('tx.problem') })
        .filter({ hasText: words(`errors.${code}`) }),

    /**
     * Chooses the wallet out of the list if the page shows it before it comes to the outcome. A page that knows the
     * wallet of before goes on by itself, unless the wallet is slow to say that it still agrees.
     */
    async chooseWalletUnless(outcome: Locator): Promise<void> {
      await outcome.or(walletOption).first().waitFor()
      if (await walletOption.isVisible()) await walletOption.click()
    },

    /** Waits until the answer to what was sent is there: until then the button says that it is on its way. */
    expectAnswered: () => expect(goOn).toHaveAttribute('aria-disabled', 'false'),

    async enterPayee(text: string): Promise<void> {
      await payee.fill(text)
      await goOn.click()
    },
    async enterAmount(text: string, note = ''): Promise<void> {
      await amount.fill(text)
      if (note !== '') await reference.fill(note)
      await goOn.click()
    },
    /** Goes through the first two pages to the check page, and gives its address. */
    async prepare({ to, typed, note = '' }: { to: string; typed: string; note?: string }): Promise<string> {
      await page.goto(`/money/pay/amount?to=${to}`)
      await amount.fill(typed)
      if (note !== '') await reference.fill(note)
      await goOn.click()
      await page.waitForURL(/\/money\/pay\/[\w-]{20,}$/)
      return page.url()
    },
  }
}

/** What a form says when it comes back: the summary above it, with a link to the field. */
export function formProblem(page: Page, words: Words) {
  const summary = page.getByRole('alert').filter({ hasText: words('form.problem') })
  return { summary, says: (sentence: string): Locator => summary.getByRole('link', { name: sentence, exact: true }) }
}
