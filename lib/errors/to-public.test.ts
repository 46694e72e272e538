import { describe, expect, test } from 'vitest'
import { ContractNotDeployedError } from '@/lib/chain/errors'
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
    expect(toPublic(error, locale)).toEqual({ code: 'money.example', facts })
  })

  test('leaves out facts that are not known and writes the others as text', () => {
    const error = new AppError('money.example', 'An example.', {
      facts: { longest: 80, name: undefined, isOpen: true },
    })
    expect(toPublic(error, 'en')).toEqual({ code: 'money.example', facts: { longest: '80', isOpen: 'true' } })
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
