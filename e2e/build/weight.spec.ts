import { readGoals } from '@/bench/read-goals'
import { personOf } from '../fixtures/people'
import { expect, test } from '../fixtures/test'
import { citizenPages, publicPages, weighPage, weighPayment, weighSignIn } from '../pages/weights'

/** The same bounds as the bench holds the pages to. 1 kB is 1,000 bytes. */
function expectWithin(id: string, bytes: number): void {
  test.info().annotations.push({ type: 'weight', description: `${bytes} bytes` })
  const bound = readGoals().find((figure) => figure.id === id)?.goal
  expect(bytes).toBeGreaterThan(0)
  expect(bytes).toBeLessThanOrEqual((bound ?? 0) * 1_000)
}

for (const path of publicPages) {
  test(`${path} needs no more JavaScript than a public page may`, async ({ page }) => {
    expectWithin('page.weight.public', await weighPage(page, path))
  })
}

for (const path of citizenPages) {
  test(`${path} needs no more JavaScript than a citizen’s page may before a wallet is asked for`, async ({
    page,
    people,
    signIn,
  }) => {
    await signIn(people.payer.account)
    expectWithin('page.weight.home', await weighPage(page, path))
  })
}

test('signing in with a wallet needs no more JavaScript than a wallet may', async ({ page, words, giveWallet }) => {
  await giveWallet(personOf('leila').account)
  expectWithin('page.weight.connected', await weighSignIn(page, words))
})

test('paying with a wallet needs no more JavaScript than a wallet may', async ({
  page,
  words,
  people,
  signIn,
  giveWallet,
}) => {
  const wallet = await giveWallet(people.payer.account)
  await signIn(people.payer.account)
  expectWithin('page.weight.connected', await weighPayment(page, words, { wallet, to: people.payee.address }))
})
