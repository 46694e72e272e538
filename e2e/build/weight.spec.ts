import { gzipSync } from 'node:zlib'
import { personOf } from '../fixtures/people'
import { expect, type Page, test } from '../fixtures/test'
import { payPages } from '../pages/pay-pages'
import { signInPage } from '../pages/sign-in-page'

const kilobyte = 1_000
const limits = { publicPage: 145 * kilobyte, home: 180 * kilobyte, connected: 420 * kilobyte }

/** Weighs every script that the page fetches, as it travels: gzipped. */
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

for (const path of ['/', '/money/supply', '/data-sources', '/privacy', '/accessibility', '/design']) {
  test(`${path} needs at most 145 KB of JavaScript`, async ({ page }) => {
    const weight = weighScripts(page)
    await page.goto(path)
    const bytes = await weight()
    test.info().annotations.push({ type: 'weight', description: `${bytes} bytes` })
    expect(bytes).toBeGreaterThan(0)
    expect(bytes).toBeLessThanOrEqual(limits.publicPage)
  })
}

for (const path of ['/home', '/money/pay', '/money/movements', '/money/receive']) {
  test(`${path} needs at most 180 KB of JavaScript before a wallet is asked for`, async ({ page, people, signIn }) => {
    await signIn(people.payer.account)
    const weight = weighScripts(page)
    await page.goto(path)
    const bytes = await weight()
    test.info().annotations.push({ type: 'weight', description: `${bytes} bytes` })
    expect(bytes).toBeLessThanOrEqual(limits.home)
  })
}

test('signing in with a wallet needs at most 420 KB of JavaScript', async ({ page, words, giveWallet }) => {
  await giveWallet(personOf('leila').account)
  const weight = weighScripts(page)
  const signIn = signInPage(page, words)
  await signIn.open()
  await signIn.chooseWallet.click()
  await signIn.walletOption.click()
  await expect(signIn.signMessage).toBeVisible()
  const bytes = await weight()
  test.info().annotations.push({ type: 'weight', description: `${bytes} bytes` })
  expect(bytes).toBeLessThanOrEqual(limits.connected)
})

test('paying with a wallet needs at most 420 KB of JavaScript', async ({ page, words, people, signIn, giveWallet }) => {
  const wallet = await giveWallet(people.payer.account)
  wallet.agrees.toSend = false
  await signIn(people.payer.account)
  const pay = payPages(page, words)
  const url = await pay.prepare({ to: people.payee.address, typed: '1' })
  const fresh = await page.context().newPage()
  const weight = weighScripts(fresh)
  await fresh.goto(url)
  await payPages(fresh, words).payButton(1_000_000n).click()
  await payPages(fresh, words).walletOption.click()
  await expect(payPages(fresh, words).problem('wallet.rejected')).toBeVisible()
  const bytes = await weight()
  test.info().annotations.push({ type: 'weight', description: `${bytes} bytes` })
  expect(bytes).toBeLessThanOrEqual(limits.connected)
})
