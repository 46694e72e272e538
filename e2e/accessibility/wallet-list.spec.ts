import { personOf } from '../fixtures/people'
import { expect, expectAccessible, test } from '../fixtures/test'
import { signInPage } from '../pages/sign-in-page'

for (const language of ['en', 'ar'] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ language })

    test('the list of wallets and the page to sign can be read by everybody', async ({ page, words, giveWallet }) => {
      await giveWallet(personOf('leila').account)
      const signIn = signInPage(page, words)
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        await signIn.open()
        await signIn.chooseWallet.click()
        await expect(signIn.walletOption).toBeVisible()
        await expectAccessible(page)
        await signIn.walletOption.click()
        await expect(signIn.signMessage).toBeVisible()
        await expectAccessible(page)
      }
    })
  })
}
