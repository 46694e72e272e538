import { homeChainId } from '@/lib/chain/chains'
import { balanceOf, mera, sentCount } from '../fixtures/chain'
import { nationUrl, query } from '../fixtures/nation'
import { expect, test } from '../fixtures/test'
import { homePage } from '../pages/home-page'
import { payPages } from '../pages/pay-pages'
import { receiptPage } from '../pages/receipt-page'
import { signInPage } from '../pages/sign-in-page'

test('pressing the button again and again pays once', async ({
  page,
  words,
  people: { payer, payee },
  signIn,
  giveWallet,
}) => {
  const wallet = await giveWallet(payer.account)
  await signIn(payer.account)
  const before = { balance: await balanceOf(payer.address), sent: await sentCount(payer.address) }
  const pay = payPages(page, words)

  // The first payment connects the wallet, so that the second has nothing between click and signature.
  await pay.prepare({ to: payee.address, typed: '1.01' })
  await pay.payButton(mera('1.01')).dblclick()
  await pay.walletOption.click()
  await receiptPage(page, words).arrive()
  await pay.prepare({ to: payee.address, typed: '1.02' })
  await pay.payButton(mera('1.02')).evaluate((button: HTMLButtonElement) => {
    for (let press = 0; press < 5; press += 1) button.click()
  })
  await pay.chooseWalletUnless(receiptPage(page, words).accepted)
  await receiptPage(page, words).arrive()
  await expect(receiptPage(page, words).accepted).toBeVisible()

  expect(wallet.sent).toHaveLength(2)
  expect(await sentCount(payer.address)).toBe(before.sent + 2)
  expect(await balanceOf(payer.address)).toBe(before.balance - mera('2.03'))
})

test('two tabs with the same check page make one payment', async ({
  page,
  context,
  words,
  people: { payer, payee },
  signIn,
  giveWallet,
}) => {
  const wallet = await giveWallet(payer.account)
  await signIn(payer.account)
  const before = { balance: await balanceOf(payer.address), sent: await sentCount(payer.address) }
  const pay = payPages(page, words)
  const url = await pay.prepare({ to: payee.address, typed: '2.02' })
  const tab = await context.newPage()
  const tabPay = payPages(tab, words)
  await tab.goto(url)
  await expect(tabPay.payButton(mera('2.02'))).toBeVisible()

  await pay.payButton(mera('2.02')).click()
  await pay.walletOption.click()
  const hash = await receiptPage(page, words).arrive()
  await expect(receiptPage(page, words).accepted).toBeVisible()

  await tabPay.payButton(mera('2.02')).click()
  await tabPay.chooseWalletUnless(tabPay.problem('wallet.nonce_used'))
  await expect(tabPay.problem('wallet.nonce_used')).toBeVisible()
  expect(wallet.sent).toEqual([hash])
  expect(await sentCount(payer.address)).toBe(before.sent + 1)
  expect(await balanceOf(payer.address)).toBe(before.balance - mera('2.02'))

  // Loaded again, the page leads to the receipt.
  await tab.reload()
  await expect(tab.getByText(words('pay.alreadyTitle'))).toBeVisible()
  await expect(tabPay.payButton(mera('2.02'))).toHaveCount(0)
  await tab.getByRole('link', { name: words('pay.openReceipt') }).click()
  expect(await receiptPage(tab, words).arrive()).toBe(hash)
})

test.describe('a page that goes away in the middle of a payment', () => {
  test.use({ expectedErrors: [/ERR_FAILED|Failed to fetch|Failed to load resource/] })

  test('after it was sent, before the receipt: the receipt is found, and nothing is sent again', async ({
    page,
    words,
    people: { payer, payee },
    signIn,
    giveWallet,
  }) => {
    const wallet = await giveWallet(payer.account)
    await signIn(payer.account)
    const before = { balance: await balanceOf(payer.address), sent: await sentCount(payer.address) }
    const pay = payPages(page, words)
    const url = await pay.prepare({ to: payee.address, typed: '3.03' })
    // From the moment the wallet has sent it, the portal hears nothing more: no note of it, no way to the receipt. What
    // the page asks of the portal then, it asks after it has kept the reference for itself.
    const cut: string[] = []
    await page.route(
      (address) => wallet.sent.length > 0 && /^\/(money\/pay|receipts)\//.test(address.pathname),
      (route) => {
        cut.push(route.request().url())
        return route.abort()
      },
    )
    await pay.payButton(mera('3.03')).click()
    await pay.walletOption.click()
    await expect.poll(() => cut).not.toEqual([])
    await page.unrouteAll()

    await page.goto(url)
    const hash = await receiptPage(page, words).arrive()
    await expect(receiptPage(page, words).accepted).toBeVisible()
    expect(wallet.sent).toEqual([hash])
    expect(await sentCount(payer.address)).toBe(before.sent + 1)
    expect(await balanceOf(payer.address)).toBe(before.balance - mera('3.03'))

    await page.goto(url)
    await expect(page.getByText(words('pay.alreadyTitle'))).toBeVisible()
    await expect(pay.payButton(mera('3.03'))).toHaveCount(0)
  })

  test('before the wallet answered: a second try sends nothing and says that one was sent', async ({
    page,
    words,
    people: { payer, payee },
    signIn,
    giveWallet,
  }) => {
    const wallet = await giveWallet(payer.account)
    wallet.isSilentAfterSending = true
    await signIn(payer.account)
    const before = { balance: await balanceOf(payer.address), sent: await sentCount(payer.address) }
    const pay = payPages(page, words)
    await pay.prepare({ to: payee.address, typed: '4.04' })
    await pay.payButton(mera('4.04')).click()
    await pay.walletOption.click()
    await expect.poll(() => wallet.sent.length).toBe(1)
    await expect.poll(() => balanceOf(payer.address)).toBe(before.balance - mera('4.04'))

    wallet.isSilentAfterSending = false
    await expect(async () => {
      await page.reload()
      await expect(page.getByText(words('pay.similarTitle'))).toBeVisible({ timeout: 1_000 })
    }).toPass()
    await pay.payButton(mera('4.04')).click()
    await pay.chooseWalletUnless(pay.problem('wallet.nonce_used'))
    await expect(pay.problem('wallet.nonce_used')).toBeVisible()
    expect(wallet.sent).toHaveLength(1)
    expect(await sentCount(payer.address)).toBe(before.sent + 1)
    expect(await balanceOf(payer.address)).toBe(before.balance - mera('4.04'))
  })
})

test.describe('a chain that was started anew under an old session', () => {
  const unknown = `0x${'ab'.repeat(32)}` as const

  for (const { name, placesAhead, title } of [
    { name: 'that has not come yet', placesAhead: 5, title: 'receipt.missingTitle' },
    { name: 'whose place another act took', placesAhead: -1, title: 'receipt.goneTitle' },
  ]) {
    test(`a payment that the chain does not know, ${name}, is not called paid`, async ({
      page,
      words,
      people: { payer, payee },
      signIn,
    }) => {
      await signIn(payer.account)
      const nonce = (await sentCount(payer.address)) + placesAhead
      const url = await payPages(page, words).prepare({ to: payee.address, typed: '5' })
      const intent = new URL(url).pathname.split('/').at(-1) ?? ''
      const pending = { hash: unknown, chainId: homeChainId, account: payer.address, nonce, intent }
      await page.evaluate(([key, value]) => localStorage.setItem(key, value), [
        `civitas.pending.${intent}`,
        JSON.stringify(pending),
      ] as const)
      await page.reload()
      await receiptPage(page, words).arrive()
      await expect(page.getByText(words(title))).toBeVisible()
      await expect(receiptPage(page, words).accepted).toHaveCount(0)
    })
  }

  test('a session that the portal no longer knows is signed out, without an error', async ({
    page,
    words,
    people: { payer },
    signIn,
  }) => {
    await signIn(payer.account)
    await page.goto('/home')
    await expect(homePage(page, words).greeting(payer.givenName)).toBeVisible()
    await query('delete from auth.sessions where account ilike $1', [payer.address])
    await page.goto('/money/movements')
    await expect(page).toHaveURL(/\/sign-in\?next=%2Fmoney%2Fmovements$/)
    await expect(signInPage(page, words).chooseWallet).toBeVisible()
    await page.goto('/')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  })

  test('a cookie of another installation is signed out, without an error', async ({ page, context, words }) => {
    const value = 'eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..AAAAAAAAAAAAAAAA.AAAA.AAAAAAAAAAAAAAAAAAAAAA'
    await context.addCookies([{ name: 'next-auth.session-token', value, url: nationUrl }])
    await page.goto('/home')
    await expect(page).toHaveURL(/\/sign-in/)
    await expect(signInPage(page, words).chooseWallet).toBeVisible()
  })
})
