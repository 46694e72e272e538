import { expect, test } from 'vitest'
import { nameOf } from './name-of'

const account = '0x70997970C51812dc3A010C7d01b50e0d17dc79C8'

test('an account is named by its person, however it is spelled, and never by the whole name', () => {
  const names = new Map([[account.toLowerCase(), { givenName: 'Leila', familyName: 'Mansour' }]])
  expect(nameOf(names, account)).toBe('Leila M.')
})

test('an account on nobody’s entry is named by its ends', () => {
  expect(nameOf(new Map(), account)).toBe('0x7099…79C8')
})
