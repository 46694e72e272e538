import { homeChainId } from '@/lib/chain/chains'
import { balanceOf, mera, sentCount } from '../fixtures/chain'
import { nodeUrls } from '../fixtures/nation'
import { personOf } from '../fixtures/people'
import { expect, test } from '../fixtures/test'
import { payPages } from '../pages/pay-pages'
import { receiptPage } from '../pages/receipt-page'
import { signInPage } from '../pages/sign-in-page'

test.describe('signing in with a wallet that is on another network', () => {
  const farid = personOf('farid')

  test('it is led to the nation’s network and signs', async ({ page, words, giveWallet }) => {
    const wallet = await giveWallet(farid.account)
    wallet.chainId = 1
    await signInPage(page, words).open()
    await signInPage(page, words).withWallet()
    await page.waitForURL('**/home')
    expect(wallet.chainId).toBe(homeChainId)
  })

  test('a person who does not let it switch reads why they are not signed in', async ({ page, words, giveWallet }) => {
    const wallet = await giveWallet(farid.account)
    wallet.chainId = 1
    wallet.agrees.toSwitch = false
    const signIn = signInPage(page, words)
    await signIn.open()
    await signIn.chooseWallet.click()
    await signIn.walletOption.click()
    await expect(signIn.problem).toContainText(words('errors.auth.chain_foreign'))
    expect(wallet.signed).toEqual([])
  })
})

test('a wallet on another network that is not let to it connects to nothing, and the page says why', async ({
  page,
  words,
  people: { payer, payee },
  signIn,
  giveWallet,
}) => {
  const wallet = await giveWallet(payer.account)
  wallet.chainId = 1
  wallet.agrees.toSwitch = false
  await signIn(payer.account)
  const sent = await sentCount(payer.address)
  const pay = payPages(page, words)
  await pay.prepare({ to: payee.address, typed: '1.5' })
  await pay.payButton(mera('1.5')).click()
  await pay.walletOption.click()
  await expect(pay.problem('wallet.chain_wrong')).toBeVisible()
  expect(wallet.sent).toEqual([])
  expect(await sentCount(payer.address)).toBe(sent)
})

test('a wallet that went to another network since it connected pays when it is let back, and only then', async ({
  page,
  words,
  people: { payer, payee },
  signIn,
  giveWallet,
}) => {
  const wallet = await giveWallet(payer.account)
  await signIn(payer.account)
  const pay = payPages(page, words)
  wallet.agrees.toSend = false
  await pay.prepare({ to: payee.address, typed: '1.5' })
  await pay.payButton(mera('1.5')).click()
  await pay.walletOption.click()
  await expect(pay.problem('wallet.rejected')).toBeVisible()

  const before = { balance: await balanceOf(payer.address), sent: await sentCount(payer.address) }
  Object.assign(wallet, { chainId: 1, agrees: { toSend: true, toSwitch: false } })
  await pay.payButton(mera('1.5')).click()
  await expect(pay.problem('wallet.chain_wrong')).toBeVisible()
  expect(wallet.sent).toEqual([])
  expect(await sentCount(payer.address)).toBe(before.sent)

  // The person changes their mind: the same page pays.
  wallet.agrees.toSwitch = true
  await pay.payButton(mera('1.5')).click()
  await pay.chooseWalletUnless(receiptPage(page, words).heading)
  const hash = await receiptPage(page, words).arrive()
  expect(wallet.sent).toEqual([hash])
  expect(await balanceOf(payer.address)).toBe(before.balance - mera('1.5'))
})

test('a person who refuses in the wallet sends nothing and can try again', async ({
  page,
  words,
  people: { payer, payee },
  signIn,
  giveWallet,
}) => {
  const wallet = await giveWallet(payer.account)
  wallet.agrees.toSend = false
  await signIn(payer.account)
  const balance = await balanceOf(payer.address)
  const pay = payPages(page, words)
  await pay.prepare({ to: payee.address, typed: '1.25' })
  await pay.payButton(mera('1.25')).click()
  await pay.walletOption.click()
  await expect(pay.problem('wallet.rejected')).toBeVisible()
  expect(await balanceOf(payer.address)).toBe(balance)

  wallet.agrees.toSend = true
  await pay.payButton(mera('1.25')).click()
  await pay.chooseWalletUnless(receiptPage(page, words).heading)
  await receiptPage(page, words).arrive()
  expect(wallet.sent).toHaveLength(1)
  expect(await balanceOf(payer.address)).toBe(balance - mera('1.25'))
})

test('a wallet with somebody else’s account does not pay', async ({
  page,
  words,
  people: { payer, payee },
  signIn,
  giveWallet,
}) => {
  const wallet = await giveWallet(payee.account)
  await signIn(payer.account)
  const pay = payPages(page, words)
  await pay.prepare({ to: personOf('omar').address, typed: '1' })
  await pay.payButton(mera('1')).click()
  await pay.walletOption.click()
  await expect(pay.problem('wallet.account_other')).toBeVisible()
  expect(wallet.sent).toEqual([])
})

test.describe('when the network does not answer the browser', () => {
  test.use({ expectedErrors: [/ERR_FAILED|ERR_CONNECTION|Failed to load resource/] })

  test('the page says so, nothing is sent, and the next try pays', async ({
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
    await pay.prepare({ to: payee.address, typed: '2.75', note: 'Tea' })
    const node = `${nodeUrls.l2}/**`
    await page.route(node, (route) => route.abort('connectionrefused'))
    await pay.payButton(mera('2.75')).click()
    await pay.walletOption.click()
    await expect(pay.problem('chain.unreachable')).toBeVisible()
    expect(wallet.sent).toEqual([])
    expect(await sentCount(payer.address)).toBe(before.sent)
    await expect(page.getByText('Tea')).toBeVisible()

    await page.unroute(node)
    await pay.payButton(mera('2.75')).click()
    await pay.chooseWalletUnless(receiptPage(page, words).heading)
    await receiptPage(page, words).arrive()
    expect(await balanceOf(payer.address)).toBe(before.balance - mera('2.75'))
    expect(await sentCount(payer.address)).toBe(before.sent + 1)
  })
})
