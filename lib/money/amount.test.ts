import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Locale } from '@/nation.config'
import { formatAmount, largestAmount, parseAmount, toTyped } from './amount'
import type { AmountAmbiguousError } from './errors'

function codeOf(text: string, locale: Locale): string | undefined {
  try {
    parseAmount(text, locale)
    return undefined
  } catch (error) {
    return (error as { code: string }).code
  }
}

describe('an amount is read as the language writes it', () => {
  test.each<[Locale, string, bigint]>([
    ['en', '12.5', 12_500_000n],
    ['en', '1,250.00', 1_250_000_000n],
    ['en', ' 0.000001 ', 1n],
    ['fr', '12,5', 12_500_000n],
    ['fr', '1 250,00', 1_250_000_000n],
    ['fr', '1\u202f250,00', 1_250_000_000n],
    ['fr', '1250', 1_250_000_000n],
    ['en', '0.125', 125_000n],
    ['en', '1.2500', 1_250_000n],
    ['ar', '١٢٫٥', 12_500_000n],
    ['ar', '١٬٢٥٠٫٠٠', 1_250_000_000n],
    ['ar', '12.5', 12_500_000n],
  ])('%s %s', (locale, text, amount) => {
    expect(parseAmount(text, locale)).toBe(amount)
  })
})

describe('an amount that could mean two things is refused with its reason', () => {
  test.each<[Locale, string, string]>([
    ['en', '', 'money.amount_empty'],
    ['en', '0', 'money.amount_zero'],
    ['en', '0.00', 'money.amount_zero'],
    ['en', '-5', 'money.amount_negative'],
    ['en', '12,5', 'money.amount_foreign_mark'],
    ['en', '1 250', 'money.amount_foreign_mark'],
    ['en', '1,25', 'money.amount_foreign_mark'],
    ['en', 'twelve', 'money.amount_not_a_number'],
    ['en', '1e6', 'money.amount_not_a_number'],
    ['en', '1.2.3', 'money.amount_two_decimal_marks'],
    ['en', '0.0000001', 'money.amount_too_fine'],
    ['en', '2000000000000000000', 'money.amount_too_large'],
    ['en', '1.250', 'money.amount_ambiguous'],
    ['fr', '1,250', 'money.amount_ambiguous'],
    ['fr', '12.5', 'money.amount_foreign_mark'],
    ['fr', '1,250.00', 'money.amount_foreign_mark'],
    ['ar', '12,5', 'money.amount_foreign_mark'],
  ])('%s %j is %s', (locale, text, code) => {
    expect(codeOf(text, locale)).toBe(code)
  })
})

test('an amount that can be read in two ways names both, each as it can be typed', () => {
  const read = (text: string) => {
    try {
      parseAmount(text, 'en')
      return undefined
    } catch (error) {
      return (error as AmountAmbiguousError).facts
    }
  }
  expect(read('1.250')).toEqual({ decimal: '1.25', thousands: '1,250.00' })
  expect(read('1.234')).toEqual({ decimal: '1.2340', thousands: '1,234.00' })
})

test('what a page shows can be typed back in every language', () => {
  fc.assert(
    fc.property(fc.bigInt(1n, largestAmount), fc.constantFrom<Locale>('en', 'fr', 'ar'), (amount, locale) => {
      expect(parseAmount(formatAmount(amount, locale), locale)).toBe(amount)
      expect(parseAmount(toTyped(amount, locale), locale)).toBe(amount)
    }),
  )
})
