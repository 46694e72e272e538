import { expect, test } from 'vitest'
import { fieldOf } from './field-of'

test.each([
  ['money.payee_zero', 'payee'],
  ['money.issuance_payee_empty', 'payee'],
  ['money.amount_zero', 'amount'],
  ['money.issuance_amount_empty', 'amount'],
  ['evidence.authority_empty', 'authority'],
  ['evidence.order_too_long', 'order'],
  ['evidence.statement_too_long', 'statement'],
  ['money.issuance_own', undefined],
])('%s is about the field %s', (code, field) => {
  expect(fieldOf(code)).toBe(field)
})
