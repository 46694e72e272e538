import { getAddress } from 'viem'
import { describe, expect, test } from 'vitest'
import { parsePayee } from './parse-payee'
import { toPaymentLink } from './payment-link'

const token = getAddress('0x00000000000000000000000000000000000000aa')
const payer = getAddress('0x00000000000000000000000000000000000000bb')
const payee = getAddress('0x70997970c51812dc3a010c7d01b50e0d17dc79c8')
const context = { chainId: 31338, token, payer }

function reasonOf(text: string): string | undefined {
  try {
    parsePayee(text, context)
    return undefined
  } catch (error) {
    return (error as { code: string }).code
  }
}

describe('an address', () => {
  test('is read in its checksum form, in one case, and with blanks around it', () => {
    expect(parsePayee(payee, context)).toEqual({ account: payee })
    expect(parsePayee(payee.toLowerCase(), context)).toEqual({ account: payee })
    expect(parsePayee(`  ${payee}\n`, context)).toEqual({ account: payee })
  })

  test.each([
    ['', 'money.payee_empty'],
    ['Leila', 'money.payee_not_an_account'],
    [payee.slice(0, -1), 'money.payee_not_an_account'],
    [payee.replace('C51812', 'c51812'), 'money.payee_checksum_wrong'],
    ['0x0000000000000000000000000000000000000000', 'money.payee_zero'],
    [payer, 'money.payee_self'],
    [token, 'money.payee_money_itself'],
  ])('%j is refused as %s', (text, code) => {
    expect(reasonOf(text)).toBe(code)
  })
})

describe('a payment code', () => {
  test('comes back as it was written, with and without an amount', () => {
    expect(parsePayee(toPaymentLink({ chainId: 31338, token, payee, amount: 12_500_000n }), context)).toEqual({
      account: payee,
      amount: 12_500_000n,
    })
    expect(parsePayee(toPaymentLink({ chainId: 31338, token, payee }), context)).toEqual({ account: payee })
  })

  test('may write its amount with a power of ten', () => {
    expect(parsePayee(`ethereum:${token}@31338/transfer?address=${payee}&uint256=2.5e6`, context).amount).toBe(
      2_500_000n,
    )
  })

  test.each([
    ['asks for ether', `ethereum:${payee}`, 'money.payee_foreign_chain'],
    ['is for another chain', `ethereum:${token}@1/transfer?address=${payee}`, 'money.payee_foreign_chain'],
    ['names no chain', `ethereum:${token}/transfer?address=${payee}`, 'money.payee_foreign_chain'],
    ['is for another token', `ethereum:${payee}@31338/transfer?address=${payee}`, 'money.payee_foreign_chain'],
    ['approves instead of paying', `ethereum:${token}@31338/approve?address=${payee}`, 'money.payee_foreign_chain'],
    ['has half a unit', `ethereum:${token}@31338/transfer?address=${payee}&uint256=2.5`, 'money.payee_unreadable_code'],
    [
      'has a negative amount',
      `ethereum:${token}@31338/transfer?address=${payee}&uint256=-1`,
      'money.payee_unreadable_code',
    ],
    ['has no payee', `ethereum:${token}@31338/transfer`, 'money.payee_unreadable_code'],
  ])('that %s is refused', (_, text, code) => {
    expect(reasonOf(text)).toBe(code)
  })
})
