import { expect, test } from 'vitest'
import { statusOf } from './status-of'

test.each([
  ['auth.signed_out', 401],
  ['auth.not_a_citizen', 403],
  ['auth.role_missing', 403],
  ['chain.unreachable', 503],
  ['store.unreachable', 503],
  ['store.not_indexed', 503],
  ['money.amount_zero', 400],
  ['reverted.maker_cannot_approve', 400],
])('%s answers %i', (code, status) => {
  expect(statusOf(code)).toBe(status)
})
