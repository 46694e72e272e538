import { describe, expect, test } from 'vitest'
import { ContractNotDeployedError } from '@/lib/chain/errors'
import { nation } from '@/nation.config'
import { AppError } from './app-error'
import { toPublic } from './to-public'

describe('what leaves the server about an error', () => {
  test.each([
    ['en', { balance: '3.00', amount: '1,250.50' }],
    ['fr', { balance: '3,00', amount: '1\u202f250,50' }],
    ['ar', { balance: '3.00', amount: '1,250.50' }],
  ] as const)('is its code, and its amounts as %s writes them', (locale, facts) => {
    const error = new AppError('money.example', 'An example.', {
      facts: { balance: 3_000_000n, amount: 1_250_500_000n },
      cause: new Error('inside'),
    })
    expect(toPublic(error, locale)).toMatchObject({ code: 'money.example', facts })
  })

  test('leaves out facts that are not known and writes the others as text', () => {
    const error = new AppError('money.example', 'An example.', {
      facts: { longest: 80, name: undefined, isOpen: true },
    })
    const { facts } = toPublic(error, 'en')
    expect(facts).toMatchObject({ longest: '80', isOpen: 'true' })
    expect(facts).not.toHaveProperty('name')
  })

  test.each(nation.locales)("names the nation's currency and its compliance office as %s writes them", (locale) => {
    const error = new AppError('money.example', 'An example.')
    const { compliance } = nation.offices
    expect(toPublic(error, locale).facts).toEqual({ currency: nation.currency.symbol, office: compliance[locale] })
  })

  test('is nothing but `unexpected` for an error that is only for the log', () => {
    const error = new ContractNotDeployedError({ chainId: 31_338, name: 'council' })
    expect(toPublic(error, 'en')).toEqual({ code: 'unexpected', facts: {} })
  })

  test.each([new Error('a password'), 'a text', undefined, { code: 'money.amount_zero', facts: {} }])(
    'is nothing but `unexpected` for what is not ours: %s',
    (error) => {
      expect(toPublic(error, 'en')).toEqual({ code: 'unexpected', facts: {} })
    },
  )
})
