import { keccak256, toHex } from 'viem'
import { expect, test } from 'vitest'
import { findTraces, tracesOf } from './find-traces'

const traces = tracesOf({
  givenName: 'Leila',
  familyName: 'Mansour',
  nationalId: 'MD-1990-123456',
  birthDate: '1990-01-31',
})
const around = (hex: string) => `00ff${hex.slice(2)}00ff`

test('a name, a number and a birth date are found as text in any case', () => {
  for (const text of ['Leila Mansour', 'MANSOUR', 'MD-1990-123456', 'md1990123456', '1990-01-31']) {
    expect(findTraces(around(toHex(text)), traces)).not.toEqual([])
  }
})

test('the hash of a number is found, because all numbers can be tried', () => {
  const [found] = findTraces(around(keccak256(toHex('MD-1990-123456'))), traces)
  expect(found).toMatchObject({ of: 'Mansour', form: 'as a keccak256 hash' })
})

test('what is not personal data is not found', () => {
  expect(findTraces(around(toHex('the quick brown fox')), traces)).toEqual([])
})
