import { decodeEventLog, type Hex } from 'viem'
import { balanceOf, chain, mera, money, supplyNow } from '../fixtures/chain'
import { personOf } from '../fixtures/people'
import { signInWithoutPage } from '../fixtures/sign-in'
import { type BrowserContext, expect, type Page, test } from '../fixtures/test'
import { installWallet } from '../fixtures/wallet'
import { homePage } from '../pages/home-page'
import { issuancePages } from '../pages/issuance-pages'
import { payPages } from '../pages/pay-pages'
import { receiptPage } from '../pages/receipt-page'

const amina = personOf('amina')
const secondKey = personOf('amina-second-key')
const bruno = personOf('bruno')

/** Gives the name of the issuance that a maker's act asked for. */
async function issuanceOf(hash: Hex): Promise<Hex> {
  const { logs } = await chain.waitForTransactionReceipt({ hash })
  const [log] = logs
  if (!log) throw new Error('The act left no event.')
  const { eventName, args } = decodeEventLog({ abi: money.abi, ...log })
  if (eventName !== 'IssuanceRequested') throw new Error(`The act was ${eventName}.`)
  return args.id as Hex
}

for (const language of ['en', 'ar'] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ language })

    test('new money goes from a request over two people to a payment that both sides read', async ({
      browser,
      words,
      people: { payer, payee },
    }) => {
      test.slow()
      const contexts: BrowserContext[] = []
      const open = async (person: typeof amina): Promise<Page> => {
        const context = await browser.newContext({ locale: language })
        contexts.push(context)
        await installWallet(context, person.account)
        await signInWithoutPage(context.request, person.account)
        return context.newPage()
      }
      const order = `TEST-${language}-${Date.now()}`
      const before = { balance: await balanceOf(payer.address), supply: await supplyNow() }

      // The maker asks.
      const maker = await open(amina)
      const asking = issuancePages(maker, words)
      await asking.openNew()
      await asking.request({
        payee: payer.address,
        amount: '1500.25',
        authority: 'Central Bank Act, section 12',
        order,
        statement: 'Money for a test of the whole path.',
      })
      await expect(maker.getByText(order)).toBeVisible()
      await asking.sign('sign')
      const requested = await receiptPage(maker, words).arrive()
      await expect(receiptPage(maker, words).accepted).toBeVisible()
      const id = await issuanceOf(requested)

      // Another person approves.
      const checker = await open(bruno)
      const deciding = issuancePages(checker, words)
      await deciding.openQueue()
      await expect(async () => {
        await deciding.openCase(id)
        await expect(deciding.state('requested')).toBeVisible({ timeout: 1_000 })
      }).toPass()
      await expect(checker.getByText(order)).toBeVisible()
      await deciding.decide('approve', 'The order is in force.')
      await deciding.sign('approve')
      await receiptPage(checker, words).arrive()
      await expect(receiptPage(checker, words).accepted).toBeVisible()
      expect(await supplyNow()).toBe(before.supply)

      // The treasurer carries it out.
      await expect(async () => {
        await deciding.openCase(id)
        await expect(deciding.decision('execute')).toBeVisible({ timeout: 1_000 })
      }).toPass()
      await deciding.decide('execute', 'Carried out as approved.')
      await deciding.sign('execute')
      await receiptPage(checker, words).arrive()
      await expect(receiptPage(checker, words).accepted).toBeVisible()
      expect(await supplyNow()).toBe(before.supply + mera('1500.25'))
      expect(await balanceOf(payer.address)).toBe(before.balance + mera('1500.25'))

      // The citizen finds it in the account and pays with it.
      const citizen = await open(payer)
      await homePage(citizen, words).expectBalance(before.balance + mera('1500.25'))
      await expect(citizen.getByText(words('movements.issued')).first()).toBeVisible()
      const pay = payPages(citizen, words)
      await homePage(citizen, words).pay.click()
      await pay.enterPayee(payee.address)
      await pay.enterAmount('500.25', order)
      await pay.payButton(mera('500.25')).click()
      await pay.walletOption.click()
      const paid = await receiptPage(citizen, words).arrive()
      await expect(receiptPage(citizen, words).accepted).toBeVisible()
      await expect(citizen.getByText(words('receipt.youPaid'))).toBeVisible()

      // The payee reads the same.
      const other = await open(payee)
      await receiptPage(other, words).open(paid)
      await expect(other.getByText(words('receipt.youReceived'))).toBeVisible()
      await expect(other.getByText(order)).toBeVisible()

      // Everybody sees that there is more money, without signing in.
      const anybody = await browser.newContext({ locale: language })
      contexts.push(anybody)
      const publicPage = await anybody.newPage()
      await expect(async () => {
        await publicPage.goto('/money/supply')
        await expect(
          publicPage.getByText(words.amount(before.supply + mera('1500.25')), { exact: true }).first(),
        ).toBeVisible({ timeout: 1_000 })
      }).toPass()
      for (const context of contexts) await context.close()
    })
  })
}

test('nobody approves their own request, with whatever key, and the contract refuses it too', async ({
  browser,
  page,
  words,
  signIn,
  giveWallet,
}) => {
  await giveWallet(amina.account)
  await signIn(amina.account)
  const asking = issuancePages(page, words)
  await asking.openNew()
  await asking.request({
    payee: personOf('omar').address,
    amount: '10',
    authority: 'Central Bank Act, section 12',
    order: 'TEST-OWN',
    statement: 'A request that its maker would like to approve.',
  })
  await asking.sign('sign')
  const id = await issuanceOf(await receiptPage(page, words).arrive())

  const expectOwn = async (officerPage: Page) => {
    const officer = issuancePages(officerPage, words)
    await expect(async () => {
      await officer.openCase(id)
      await expect(officerPage.getByText(words('issuance.ownRequest'))).toBeVisible({ timeout: 1_000 })
    }).toPass()
    await expect(officer.decision('approve')).toHaveCount(0)
  }
  await expectOwn(page)
  const second = await browser.newContext()
  await signInWithoutPage(second.request, secondKey.account)
  const secondPage = await second.newPage()
  await expectOwn(secondPage)
  await expect(issuancePages(secondPage, words).decision('reject')).toHaveCount(0)
  await second.close()

  const approve = (account: Hex) =>
    chain.simulateContract({ ...money, functionName: 'approveIssuance', args: [id, `0x${'1'.repeat(64)}`], account })
  await expect(approve(secondKey.address)).rejects.toThrow(/MakerCannotApprove/)
  // The maker's first key has no role to approve anything, so the authority contract stands before the rule.
  await expect(approve(amina.address)).rejects.toThrow(/AccessManagedUnauthorized|MakerCannotApprove/)
  await chain.simulateContract({
    ...money,
    functionName: 'approveIssuance',
    args: [id, `0x${'1'.repeat(64)}`],
    account: bruno.address,
  })

  // The maker withdraws it, so that the queue stays as it was.
  await asking.decide('cancel', 'It was only a test.')
  await asking.sign('cancel')
  await receiptPage(page, words).arrive()
  await expect(receiptPage(page, words).accepted).toBeVisible()
})

test('a checker refuses a request, and it can never be approved again', async ({
  browser,
  page,
  words,
  signIn,
  giveWallet,
}) => {
  await giveWallet(amina.account)
  await signIn(amina.account)
  const asking = issuancePages(page, words)
  await asking.openNew()
  await asking.request({
    payee: personOf('mei').address,
    amount: '99',
    authority: 'Central Bank Act, section 12',
    order: 'TEST-REFUSED',
    statement: 'A request that the checker refuses.',
  })
  await asking.sign('sign')
  const id = await issuanceOf(await receiptPage(page, words).arrive())

  const context = await browser.newContext()
  await installWallet(context, bruno.account)
  await signInWithoutPage(context.request, bruno.account)
  const checker = await context.newPage()
  const deciding = issuancePages(checker, words)
  await expect(async () => {
    await deciding.openCase(id)
    await expect(deciding.decision('reject')).toBeVisible({ timeout: 1_000 })
  }).toPass()
  await deciding.goOn.click()
  await expect(checker.getByRole('link', { name: words('errors.evidence.decision_empty') })).toBeVisible()
  await deciding.decide('reject', 'The order names another amount.')
  await deciding.sign('reject')
  await receiptPage(checker, words).arrive()
  await expect(async () => {
    await deciding.openCase(id)
    await expect(deciding.state('rejected')).toBeVisible({ timeout: 1_000 })
  }).toPass()
  await expect(deciding.decision('approve')).toHaveCount(0)
  await expect(
    chain.simulateContract({
      ...money,
      functionName: 'approveIssuance',
      args: [id, `0x${'1'.repeat(64)}`],
      account: bruno.address,
    }),
  ).rejects.toThrow(/Issuance/)
  await context.close()
})
