import { balanceOf, mera } from '../fixtures/chain'
import { signInWithoutPage } from '../fixtures/sign-in'
import { expect, test } from '../fixtures/test'
import { homePage } from '../pages/home-page'
import { payPages } from '../pages/pay-pages'
import { receiptPage } from '../pages/receipt-page'

test('a citizen pays another, and both read the same receipt', async ({
  page,
  browser,
  words,
  people: { payer, payee },
  signIn,
  giveWallet,
}) => {
  const wallet = await giveWallet(payer.account)
  await signIn(payer.account)
  const before = { payer: await balanceOf(payer.address), payee: await balanceOf(payee.address) }
  const pay = payPages(page, words)
  await homePage(page, words).open()
  await homePage(page, words).pay.click()
  await pay.enterPayee(payee.address)
  await pay.enterAmount('12.50', 'Lunch on Friday')
  await expect(pay.checkHeading).toBeVisible()
  await expect(page.getByText(payee.maskedName)).toBeVisible()
  await expect(page.getByText('Lunch on Friday')).toBeVisible()
  await pay.payButton(mera('12.5')).click()
  await pay.walletOption.click()

  const receipt = receiptPage(page, words)
  const hash = await receipt.arrive()
  await expect(receipt.accepted).toBeVisible()
  await expect(page.getByText(words('receipt.youPaid'))).toBeVisible()
  await expect(receipt.row('for')).toContainText('Lunch on Friday')
  expect(wallet.sent).toEqual([hash])
  expect(await balanceOf(payer.address)).toBe(before.payer - mera('12.5'))
  expect(await balanceOf(payee.address)).toBe(before.payee + mera('12.5'))
  await homePage(page, words).expectBalance(before.payer - mera('12.5'))

  const other = await browser.newContext()
  await signInWithoutPage(other.request, payee.account)
  const otherPage = await other.newPage()
  await receiptPage(otherPage, words).open(hash)
  await expect(otherPage.getByText(words('receipt.youReceived'))).toBeVisible()
  await expect(receiptPage(otherPage, words).row('for')).toContainText('Lunch on Friday')
  await expect(receiptPage(otherPage, words).row('from')).toContainText(payer.maskedName)
  await other.close()
})
