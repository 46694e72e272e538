import { gzipSync } from 'node:zlib'
import type { Address } from 'viem'
import type { Page } from '../fixtures/test'
import type { Wallet } from '../fixtures/wallet'
import type { Words } from '../fixtures/words'
import { payPages } from './pay-pages'
import { signInPage } from './sign-in-page'

/** Pages that everybody reads, and pages that a citizen reads before a wallet is asked for. */
export const publicPages = [
  '/',
  '/money/supply',
  '/how-it-runs',
  '/status',
  '/data-sources',
  '/privacy',
  '/accessibility',
  '/design',
] as const
export const citizenPages = ['/home', '/money/pay', '/money/movements', '/money/receive'] as const

/** Gives the weight in bytes of every script that a page fetches, as it travels: gzipped. */
export async function weighPage(page: Page, path: string): Promise<number> {
  const weight = weighScripts(page)
  await page.goto(path)
  return weight()
}

/** Gives the weight of signing in with a wallet, up to the message that is to be signed. */
export async function weighSignIn(page: Page, words: Words): Promise<number> {
  const weight = weighScripts(page)
  const signIn = signInPage(page, words)
  await signIn.open()
  await signIn.chooseWallet.click()
  await signIn.walletOption.click()
  await signIn.signMessage.waitFor()
  return weight()
}

/** Gives the weight of a payment from its check page on. The wallet refuses to send, so that nothing is paid. */
export async function weighPayment(page: Page, words: Words, { wallet, to }: { wallet: Wallet; to: Address }) {
  wallet.agrees.toSend = false
  const url = await payPages(page, words).prepare({ to, typed: '1' })
  const fresh = await page.context().newPage()
  const weight = weighScripts(fresh)
  await fresh.goto(url)
  const pay = payPages(fresh, words)
  await pay.payButton(1_000_000n).click()
  await pay.walletOption.click()
  await pay.problem('wallet.rejected').waitFor()
  return weight()
}

function weighScripts(page: Page): () => Promise<number> {
  const weights: Promise<number>[] = []
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') {
      weights.push(response.body().then((body) => gzipSync(body, { level: 6 }).byteLength))
    }
  })
  return async () => {
    await page.waitForLoadState('networkidle')
    return (await Promise.all(weights)).reduce((sum, weight) => sum + weight, 0)
  }
}
