import { expect, type Page } from '../fixtures/test'
import { walletId } from '../fixtures/wallet'
import type { Words } from '../fixtures/words'

export type IssuanceRequest = { payee: string; amount: string; authority: string; order: string; statement: string }

/** The pages on which officers issue money. */
export function issuancePages(page: Page, words: Words) {
  const field = (key: string, values?: Record<string, string>) =>
    page.getByRole('textbox', { name: words(`issuance.${key}`, values), exact: true })
  const goOn = page.getByRole('button', { name: words('issuance.continue') })
  const act = (label: string) => page.getByRole('button', { name: words(`issuance.${label}`), exact: true })
  return {
    openQueue: () => page.goto('/money/issuance'),
    openNew: () => page.goto('/money/issuance/new'),
    openCase: (id: string) => page.goto(`/money/issuance/${id}`),
    state: (state: string) => page.getByText(words(`issuance.states.${state}`), { exact: true }),
    act,
    goOn,
    fields: { payee: field('newPayee'), amount: field('newAmount', { currency: 'MRA' }) },
    decision: (label: string) => page.getByRole('radio', { name: words(`issuance.${label}`), exact: true }),

    async request({ payee, amount, authority, order, statement }: IssuanceRequest): Promise<void> {
      await field('newPayee').fill(payee)
      await field('newAmount', { currency: 'MRA' }).fill(amount)
      await field('newAuthority').fill(authority)
      await field('newOrder').fill(order)
      await field('newStatement').fill(statement)
      await goOn.click()
      await expect(page.getByRole('heading', { level: 1, name: words('issuance.checkTitle') })).toBeVisible()
    },
    /** Chooses a decision on a case and writes the reason. */
    async decide(label: 'approve' | 'reject' | 'cancel' | 'execute', reason: string): Promise<void> {
      await page.getByRole('radio', { name: words(`issuance.${label}`), exact: true }).check()
      await field('note').fill(reason)
      await goOn.click()
      await page.waitForURL(/\/money\/issuance\/0x[0-9a-f]{64}\/[\w-]+$/)
    },
    /** Signs with the wallet, which is chosen out of the list when the page does not know it from before. */
    async sign(label: 'sign' | 'approve' | 'reject' | 'cancel' | 'execute'): Promise<void> {
      await act(label).click()
      const walletOption = page.getByTestId(`rk-wallet-option-${walletId}`)
      await expect(walletOption.or(page.getByText(words('receipt.strength'))).first()).toBeVisible()
      if (await walletOption.isVisible()) await walletOption.click()
    },
  }
}
