import { getAddress } from 'viem'
import { homeChainId } from '@/lib/chain/chains'
import screening from '@/lib/money/screening-list.json' with { type: 'json' }
import { nation } from '@/nation.config'
import { balanceOf, chain, mera, money, payDirectly, sentCount } from '../fixtures/chain'
import { signInWithoutPage } from '../fixtures/sign-in'
import { expect, test } from '../fixtures/test'
import { formProblem, payPages } from '../pages/pay-pages'

const wrongAmounts = {
  en: [
    ['', 'amount_empty'],
    ['-5', 'amount_negative'],
    ['0.00', 'amount_zero'],
    ['twelve', 'amount_not_a_number'],
    ['1.250,50', 'amount_foreign_mark'],
    ['12,50', 'amount_foreign_mark'],
    ['1.2.3', 'amount_two_decimal_marks'],
    ['0.0000001', 'amount_too_fine'],
    ['9999999999999999999', 'amount_too_large'],
  ],
  fr: [
    ['', 'amount_empty'],
    ['-5', 'amount_negative'],
    ['0,00', 'amount_zero'],
    ['douze', 'amount_not_a_number'],
    ['1,250.50', 'amount_foreign_mark'],
    ['12.50', 'amount_foreign_mark'],
    ['1,2,3', 'amount_two_decimal_marks'],
    ['0,0000001', 'amount_too_fine'],
    ['9999999999999999999', 'amount_too_large'],
  ],
  ar: [
    ['', 'amount_empty'],
    ['-5', 'amount_negative'],
    ['٠٫٠٠', 'amount_zero'],
    ['اثنا عشر', 'amount_not_a_number'],
    ['١.٢٥٠,٥٠', 'amount_foreign_mark'],
    ['١٢,٥٠', 'amount_foreign_mark'],
    ['١٫٢٫٣', 'amount_two_decimal_marks'],
    ['٠٫٠٠٠٠٠٠١', 'amount_too_fine'],
    ['9999999999999999999', 'amount_too_large'],
  ],
} as const

const rightAmounts = {
  en: ['1,250.50', '1250.5'],
  fr: ['1 250,50', '1250,5'],
  ar: ['١٬٢٥٠٫٥٠', '1,250.50'],
} as const

for (const language of ['en', 'fr', 'ar'] as const) {
  test.describe(`amounts in ${language}`, () => {
    test.use({ language })

    test('every wrong way to write an amount gets its sentence, keeps what was typed and sends nothing', async ({
      page,
      words,
      people: { payer, payee },
      signIn,
    }) => {
      await signIn(payer.account)
      const before = { balance: await balanceOf(payer.address), sent: await sentCount(payer.address) }
      const pay = payPages(page, words)
      const problem = formProblem(page, words)
      await pay.openAmount(payee.address)
      for (const [typed, code] of wrongAmounts[language]) {
        await pay.enterAmount(typed, 'For the roof')
        await pay.expectAnswered()
        await expect(problem.says(words(`errors.money.${code}`)), `"${typed}"`).toBeVisible()
        await expect(pay.amount).toHaveValue(typed)
        await expect(pay.amount).toHaveAttribute('aria-invalid', 'true')
        await expect(pay.reference).toHaveValue('For the roof')
      }
      await expect(problem.summary).toBeFocused()
      await problem.summary.getByRole('link').click()
      await expect(pay.amount).toBeFocused()
      expect(await balanceOf(payer.address)).toBe(before.balance)
      expect(await sentCount(payer.address)).toBe(before.sent)
    })

    test('amounts as this language writes them mean what they say', async ({ page, words, people, signIn }) => {
      await signIn(people.payer.account)
      const pay = payPages(page, words)
      for (const typed of rightAmounts[language]) {
        await pay.prepare({ to: people.payee.address, typed })
        await expect(pay.payButton(mera('1250.5'))).toBeVisible()
      }
    })
  })
}

test('more than the account holds is refused with both figures', async ({
  page,
  words,
  people: { payer, payee },
  signIn,
}) => {
  await signIn(payer.account)
  const balance = await balanceOf(payer.address)
  const pay = payPages(page, words)
  await pay.openAmount(payee.address)
  const typed = `${balance / 1_000_000n + 1n}`
  await pay.enterAmount(typed, 'Too much')
  const sentence = words('errors.money.balance_too_low', {
    balance: words.amount(balance),
    amount: words.amount(mera(typed)),
    currency: nation.currency.symbol,
  })
  await expect(formProblem(page, words).says(sentence)).toBeVisible()
  await expect(pay.amount).toHaveValue(typed)
  await expect(pay.reference).toHaveValue('Too much')
  expect(await balanceOf(payer.address)).toBe(balance)
})

test('money that went elsewhere after the check page was opened is noticed before a signature is asked', async ({
  page,
  words,
  people: { payer, payee },
  signIn,
  giveWallet,
}) => {
  const wallet = await giveWallet(payer.account)
  await signIn(payer.account)
  const balance = await balanceOf(payer.address)
  const pay = payPages(page, words)
  await pay.prepare({ to: payee.address, typed: `${balance / 1_000_000n}` })
  await payDirectly(payer.account, payee.address, mera('2'))
  await pay.payButton((balance / 1_000_000n) * 1_000_000n).click()
  await pay.walletOption.click()
  const sentence = words('errors.reverted.erc20_insufficient_balance', {
    balance: words.amount(balance - mera('2')),
    needed: words.amount((balance / 1_000_000n) * 1_000_000n),
    currency: nation.currency.symbol,
  })
  const problem = page.getByRole('alert').filter({ hasText: words('tx.problem') })
  await expect(problem).toContainText(sentence)
  expect(wallet.sent).toEqual([])
  expect(await balanceOf(payer.address)).toBe(balance - mera('2'))
  await payDirectly(payee.account, payer.address, mera('2'))
})

test('a reference that is too long is kept and named', async ({ page, words, people: { payer, payee }, signIn }) => {
  await signIn(payer.account)
  const pay = payPages(page, words)
  await pay.openAmount(payee.address)
  const long = 'x'.repeat(81)
  await pay.enterAmount('1', long)
  await expect(formProblem(page, words).says(words('errors.money.reference_too_long'))).toBeVisible()
  await expect(pay.reference).toHaveValue(long)
  await expect(pay.amount).toHaveValue('1')
})

test('a payee who cannot be paid is refused with the reason, and what was typed stays', async ({
  page,
  words,
  people: { payer, payee },
  signIn,
}) => {
  await signIn(payer.account)
  const balance = await balanceOf(payer.address)
  const [screened = ''] = screening.addresses
  const link = (token: string, id: number, to: string) => `ethereum:${token}@${id}/transfer?address=${to}`
  const wrong = [
    ['', 'payee_empty'],
    ['Tomás', 'payee_not_an_account'],
    [payee.address.slice(0, -1), 'payee_not_an_account'],
    [breakChecksum(payee.address), 'payee_checksum_wrong'],
    [`0x${'0'.repeat(40)}`, 'payee_zero'],
    [payer.address, 'payee_self'],
    [money.address, 'payee_money_itself'],
    [screened, 'payee_screened'],
    [getAddress(screened), 'payee_screened'],
    [link(money.address, 1, payee.address), 'payee_foreign_chain'],
    [link(getAddress(screened), homeChainId, payee.address), 'payee_foreign_chain'],
    [`ethereum:${payee.address}`, 'payee_foreign_chain'],
    ['ethereum:nonsense', 'payee_unreadable_code'],
    [link(money.address, homeChainId, screened), 'payee_screened'],
  ] as const
  const pay = payPages(page, words)
  await pay.openPayee()
  for (const [typed, code] of wrong) {
    await pay.enterPayee(typed)
    await pay.expectAnswered()
    const sentence = words(`errors.money.${code}`, { office: nation.offices.compliance[words.language] })
    await expect(formProblem(page, words).says(sentence), `"${typed}"`).toBeVisible()
    await expect(pay.payee).toHaveValue(typed)
  }
  expect(await balanceOf(payer.address)).toBe(balance)
})

test('the contract itself refuses a screened payee', async ({ people: { payer } }) => {
  const [screened = ''] = screening.addresses
  await expect(
    chain.simulateContract({
      ...money,
      functionName: 'transfer',
      args: [getAddress(screened), 1n],
      account: payer.address,
    }),
  ).rejects.toThrow(/Screened/)
})

test('a payment code of this portal fills in payee and amount', async ({
  page,
  words,
  people: { payer, payee },
  signIn,
}) => {
  await signIn(payer.account)
  const pay = payPages(page, words)
  await pay.openPayee()
  await pay.enterPayee(`ethereum:${money.address}@${homeChainId}/transfer?address=${payee.address}&uint256=12500000`)
  await expect(pay.amount).toHaveValue('12.50')
  await expect(page.getByText(payee.maskedName)).toBeVisible()
})

test('an address of a check page that is not the reader’s own says so and pays nothing', async ({
  page,
  browser,
  words,
  people: { payer, payee },
  signIn,
}) => {
  await signIn(payer.account)
  const url = await payPages(page, words).prepare({ to: payee.address, typed: '3' })
  const other = await browser.newContext()
  await signInWithoutPage(other.request, payee.account)
  const otherPage = await other.newPage()
  await otherPage.goto(url)
  await expect(otherPage.getByText(words('pay.unknownTitle'))).toBeVisible()
  await expect(payPages(otherPage, words).payButton(mera('3'))).toHaveCount(0)
  await other.close()
})

/** Turns the case of the first letter round: still the same account, but its built-in check no longer adds up. */
function breakChecksum(address: string): string {
  const letter = address.slice(2).search(/[a-fA-F]/) + 2
  const sign = address.charAt(letter)
  const turned = sign === sign.toLowerCase() ? sign.toUpperCase() : sign.toLowerCase()
  return address.slice(0, letter) + turned + address.slice(letter + 1)
}
