import { balanceOf, mera } from '../fixtures/chain'
import { expect, type Locator, type Page, test } from '../fixtures/test'
import { homePage } from '../pages/home-page'
import { payPages } from '../pages/pay-pages'
import { receiptPage } from '../pages/receipt-page'
import { signInPage } from '../pages/sign-in-page'

/** Moves with Tab, as a person without a mouse does, and sees at each step that the focus shows. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible()
  for (let step = 0; step < 60; step += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not lead to ${target}.`)
}

async function press(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press('Enter')
}

test('a person signs in, pays and reads the receipt with the keyboard alone', async ({
  page,
  words,
  people: { payer, payee },
  giveWallet,
}) => {
  const wallet = await giveWallet(payer.account)
  const before = await balanceOf(payer.address)
  await page.goto('/')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: words('shell.skip') })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
  await press(page, page.getByRole('main').getByRole('link', { name: words('start.signIn') }))

  const signIn = signInPage(page, words)
  await press(page, signIn.chooseWallet)
  await press(page, signIn.walletOption)
  await press(page, signIn.signMessage)
  await page.waitForURL('**/home')

  await press(page, homePage(page, words).pay)
  const pay = payPages(page, words)
  await tabTo(page, pay.payee)
  await page.keyboard.type(payee.address)
  await page.keyboard.press('Enter')
  await tabTo(page, pay.amount)
  await page.keyboard.type('0')
  await page.keyboard.press('Enter')
  // The summary of what is wrong has the focus; its link leads back to the field.
  await expect(page.getByRole('alert').filter({ hasText: words('form.problem') })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(pay.amount).toBeFocused()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('6.06')
  await press(page, pay.goOn)
  await press(page, pay.payButton(mera('6.06')))
  // The browser that signed in mostly knows its wallet.
  await expect(receiptPage(page, words).heading.or(pay.walletOption)).toBeVisible()
  if (await pay.walletOption.isVisible()) await press(page, pay.walletOption)
  const hash = await receiptPage(page, words).arrive()
  await expect(receiptPage(page, words).accepted).toBeVisible()
  expect(wallet.sent).toEqual([hash])
  expect(await balanceOf(payer.address)).toBe(before - mera('6.06'))
  await press(page, page.locator('summary').filter({ hasText: words('receipt.technical') }))
  await expect(page.locator('details').getByText(hash, { exact: true })).toBeVisible()
})
