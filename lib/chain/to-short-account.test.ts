import { expect, test } from 'vitest'
import { toShortAccount } from './to-short-account'

test('an account is known by its ends', () => {
  expect(toShortAccount('0x70997970C51812dc3A010C7d01b50e0d17dc79C8')).toBe('0x7099…79C8')
  expect(toShortAccount(`0x${'ab'.repeat(32)}`)).toBe('0xabab…abab')
})

test('what is short already stays whole', () => {
  expect(toShortAccount('7F3A-91C2-04BD')).toBe('7F3A-91C2-04BD')
})
