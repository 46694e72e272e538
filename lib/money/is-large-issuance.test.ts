import { expect, test } from 'vitest'
import { isLargeIssuance } from './is-large-issuance'

test.each([
  [100n, false],
  [101n, true],
  [10n ** 60n, true],
])('%s units of 1000 are above a tenth: %s', (amount, isLarge) => {
  expect(isLargeIssuance(amount, { supply: 1_000n, share: 0.1 })).toBe(isLarge)
})

test('the first money is always much', () => {
  expect(isLargeIssuance(1n, { supply: 0n, share: 0.1 })).toBe(true)
})
