import { createWalletClient, http, parseEther, parseGwei } from 'viem'
import { chainOf, homeSide } from '@/lib/chain/chains'
import { chain, mera } from '../fixtures/chain'
import { homeNodeUrl, nodeUrls } from '../fixtures/nation'
import { personOf } from '../fixtures/people'
import { expect, expectAccessible, test } from '../fixtures/test'
import { homePage } from '../pages/home-page'
import { payPages } from '../pages/pay-pages'
import { receiptPage } from '../pages/receipt-page'

test('a citizen reads what the network takes before paying and after, and pays that from ether alone', async ({
  page,
  words,
  people: { payer, payee },
  signIn,
  giveWallet,
}) => {
  await giveWallet(payer.account)
  await signIn(payer.account)
  const pay = payPages(page, words)
  await pay.prepare({ to: payee.address, typed: '3' })
  await expect(page.getByText(/0\.000\d+.ETH/).first()).toBeVisible()
  await expectAccessible(page)
  const before = await chain.getBalance({ address: payer.address })
  await pay.payButton(mera('3')).click()
  await pay.walletOption.click()

  const receipt = receiptPage(page, words)
  const hash = await receipt.arrive()
  await expect(receipt.accepted).toBeVisible()
  await expect(page.getByText(words('receipt.minedText'))).toBeVisible()
  const { gasUsed, effectiveGasPrice } = await chain.getTransactionReceipt({ hash })
  expect(await chain.getBalance({ address: payer.address })).toBe(before - gasUsed * effectiveGasPrice)
  await expect(page.getByText(words('fee.label'), { exact: true })).toBeVisible()
  await expectAccessible(page)
})

test('an account without ether reads what is missing, and nothing is sent', async ({
  page,
  words,
  signIn,
  giveWallet,
}) => {
  const poor = personOf('omar')
  const rich = personOf('sofia')
  const ether = await chain.getBalance({ address: poor.address })
  const wallet = createWalletClient({
    account: poor.account,
    chain: chainOf(homeSide, nodeUrls),
    transport: http(homeNodeUrl),
  })
  const price = { maxFeePerGas: parseGwei('3'), maxPriorityFeePerGas: parseGwei('1') }
  // All but what the act of giving it away may cost.
  const hash = await wallet.sendTransaction({ to: rich.address, value: ether - parseEther('0.00007'), ...price })
  await chain.waitForTransactionReceipt({ hash })

  const own = await giveWallet(poor.account)
  await signIn(poor.account)
  await homePage(page, words).open()
  const pay = payPages(page, words)
  await pay.prepare({ to: rich.address, typed: '1' })
  await expect(page.getByText(/Add ether to it first/)).toBeVisible()
  await pay.payButton(mera('1')).click()
  await pay.walletOption.click()
  await expect(page.getByText(words('errors.wallet.fee_not_covered'))).toBeVisible()
  expect(own.sent).toEqual([])
})
