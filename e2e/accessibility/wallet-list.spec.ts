import { personOf } from '../fixtures/people'
import { expect, expectAccessible, test } from '../fixtures/test'
import { signInPage } from '../pages/sign-in-page'

for (const language of ['en', 'ar'] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ language })

    for (const colorScheme of ['light', 'dark'] as const) {
      test(`the ${colorScheme} list of wallets and page to sign can be read by everybody`, async ({
        page,
        words,
        giveWallet,
      }) => {
        await giveWallet(personOf('leila').account)
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        const signIn = signInPage(page, words)
        await signIn.open()
        await signIn.chooseWallet.click()
        await expect(signIn.walletOption).toBeVisible()
        await expectAccessible(page)
        await signIn.walletOption.click()
        await expect(signIn.signMessage).toBeVisible()
        await expectAccessible(page)
      })
    }
  })
}
