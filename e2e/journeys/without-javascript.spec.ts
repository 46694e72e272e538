import { mera, payDirectly } from '../fixtures/chain'
import { signInWithoutPage } from '../fixtures/sign-in'
import { expect, test } from '../fixtures/test'
import { homePage } from '../pages/home-page'
import { formProblem, payPages } from '../pages/pay-pages'
import { receiptPage } from '../pages/receipt-page'
import { signInPage } from '../pages/sign-in-page'

test.use({ javaScriptEnabled: false })

test('the public pages read without JavaScript, and language and appearance can be chosen', async ({ page, words }) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.getByRole('link', { name: 'Français', exact: true }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr')
  await page.getByRole('link', { name: 'العربية', exact: true }).click()
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  await page.getByRole('link', { name: 'English', exact: true }).click()
  await page.getByRole('link', { name: words('shell.theme.dark'), exact: true }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')

  await page.goto('/money/supply')
  await expect(page.getByRole('heading', { level: 1, name: words('supply.title') })).toBeVisible()
  await expect(page.getByRole('table').first()).toBeVisible()
  await expect(page.getByRole('img').first()).toBeVisible()
  for (const path of ['/how-it-runs', '/status', '/data-sources', '/privacy', '/accessibility', '/design']) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  }
  await page.goto('/sign-in')
  await expect(page.locator('noscript p')).toHaveText(words('auth.needsScript'))
  await expect(signInPage(page, words).chooseWallet).toBeHidden()
})

test('a person who is signed in reads everything and fills in a payment without JavaScript', async ({
  page,
  context,
  words,
  people: { payer, payee },
}) => {
  const hash = await payDirectly(payer.account, payee.address, mera('7.07'))
  await signInWithoutPage(context.request, payer.account)
  await homePage(page, words).open()
  await expect(homePage(page, words).greeting(payer.givenName)).toBeVisible()
  await page.goto('/money/movements')
  await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible()
  await page.goto('/money/receive')
  await expect(page.getByRole('img', { name: words('receive.codeAlt') })).toBeVisible()

  const pay = payPages(page, words)
  await pay.openPayee()
  await pay.enterPayee('nobody')
  await expect(formProblem(page, words).says(words('errors.money.payee_not_an_account'))).toBeVisible()
  await expect(pay.payee).toHaveValue('nobody')
  await pay.enterPayee(payee.address)
  await pay.enterAmount('12,50', 'Bread')
  await expect(formProblem(page, words).says(words('errors.money.amount_foreign_mark'))).toBeVisible()
  await expect(pay.amount).toHaveValue('12,50')
  await expect(pay.reference).toHaveValue('Bread')
  await pay.enterAmount('12.50')
  await expect(pay.checkHeading).toBeVisible()
  await expect(page.getByText('Bread')).toBeVisible()
  await expect(page.locator('noscript p')).toHaveText(words('pay.needsScript'))
  await expect(pay.payButton(mera('12.5'))).toBeHidden()

  await receiptPage(page, words).open(hash)
  await expect(receiptPage(page, words).accepted).toBeVisible()
  await expect(page.getByText(words('receipt.youPaid'))).toBeVisible()
  await page.getByText(words('receipt.technical')).click()
  await expect(page.locator('details').getByText(hash, { exact: true })).toBeVisible()

  await homePage(page, words).signOut.click()
  await page.goto('/home')
  await expect(page).toHaveURL(/\/sign-in/)
})
