import type { Hash } from 'viem'
import { homeSide } from '@/lib/chain/chains'
import { toStrength } from '@/lib/tx/strength'
import type { Page } from '../fixtures/test'
import type { Words } from '../fixtures/words'

const firstStrength = toStrength(homeSide, { isFinal: false })

export function receiptPage(page: Page, words: Words) {
  return {
    open: (hash: Hash) => page.goto(`/receipts/${hash}`),
    /** The record holds: what the path calls the first strength after waiting. */
    accepted: page.getByRole('heading', { level: 1, name: words(`receipt.${firstStrength}`) }),
    heading: page.getByText(words('receipt.youPaid')),
    row: (label: string) =>
      page.locator('dl > div').filter({ has: page.getByText(words(`receipt.${label}`), { exact: true }) }),
    /** Waits until the browser is on a receipt, and gives its reference. */
    async arrive(): Promise<Hash> {
      await page.waitForURL(/\/receipts\/0x[0-9a-f]{64}/)
      return new URL(page.url()).pathname.split('/')[2] as Hash
    },
  }
}
