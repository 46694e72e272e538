import { expect, test } from 'vitest'
import { toSummary } from './form-errors'

test('errors are listed as the page runs, what concerns the whole form first', () => {
  const errors = { amount: 'Enter an amount', payee: undefined, form: 'The node does not answer', note: 'Too long' }
  expect(toSummary(errors, ['payee', 'note', 'amount'])).toEqual([
    { message: 'The node does not answer' },
    { field: 'note', message: 'Too long' },
    { field: 'amount', message: 'Enter an amount' },
  ])
})

test('no error, no line', () => {
  expect(toSummary({}, ['payee'])).toEqual([])
})
