import { personOf } from '../fixtures/people'
import { expect, test } from '../fixtures/test'
import { homePage } from '../pages/home-page'
import { signInPage } from '../pages/sign-in-page'

const leila = personOf('leila')

test('a person signs in with a browser wallet and reaches their home page', async ({ page, words, giveWallet }) => {
  const wallet = await giveWallet(leila.account)
  const signIn = signInPage(page, words)
  await signIn.open()
  await signIn.withWallet()
  await page.waitForURL('**/home')
  await expect(homePage(page, words).greeting(leila.givenName)).toBeVisible()
  expect(wallet.signed).toHaveLength(1)
  expect(wallet.sent).toEqual([])
})

test('a person who asked for a page comes to it after signing in', async ({ page, words, giveWallet }) => {
  await giveWallet(leila.account)
  await page.goto('/money/movements')
  await expect(page).toHaveURL(/\/sign-in\?next=%2Fmoney%2Fmovements$/)
  await signInPage(page, words).withWallet()
  await expect(page).toHaveURL(/\/money\/movements$/)
})

test('a newcomer without wallet software signs in as a demo person', async ({ page, words }) => {
  const signIn = signInPage(page, words)
  await signIn.open()
  await signIn.asDemoPerson('Tomás Vega')
  await page.waitForURL('**/home')
  await expect(homePage(page, words).greeting('Tomás')).toBeVisible()
})

test('a session that was ended is worth nothing to whoever copied its cookie', async ({
  page,
  context,
  browser,
  words,
  signIn,
}) => {
  await signIn(leila.account)
  const copied = await browser.newContext({ storageState: await context.storageState() })
  const other = await copied.newPage()
  await other.goto('/home')
  await expect(homePage(other, words).greeting(leila.givenName)).toBeVisible()

  await page.goto('/home')
  await homePage(page, words).signOut.click()
  await expect(page).toHaveURL('/')

  await other.goto('/home')
  await expect(other).toHaveURL(/\/sign-in/)
  await copied.close()
})
