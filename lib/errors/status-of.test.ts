import { expect, test } from 'vitest'
import { statusOf } from './status-of'

test.each([
  ['auth.signed_out', 401],
  ['auth.not_a_citizen', 403],
  ['auth.role_missing', 403],
  ['http.origin_foreign', 403],
  ['http.length_missing', 411],
  ['http.body_too_large', 413],
  ['http.address_too_long', 414],
  ['limits.reached', 429],
  ['chain.unreachable', 503],
  ['store.unreachable', 503],
  ['documents.broken', 500],
  ['store.not_indexed', 503],
  ['money.amount_zero', 400],
  ['reverted.maker_cannot_approve', 400],
])('%s answers %i', (code, status) => {
  expect(statusOf(code)).toBe(status)
})
