import { expect, test } from 'vitest'
import { nation } from '@/nation.config'
import { parseAmount } from './amount'
import { toRequestValues } from './to-request-values'

const record = {
  act: 'money.request_issuance',
  facts: { payee: '0x3C44CdDdB6a900fa2b585dd299e03d12FA4293BC', amount: '1250500000' },
  authority: 'Central Bank Act, section 12',
  orderNumber: 'CB-2026-114',
  statement: 'Wages of March',
}

test.each(nation.locales)('in %s a form has what was typed, and its amount can be read again', (locale) => {
  const { amount, ...others } = toRequestValues(record, locale)
  expect(parseAmount(amount ?? '', locale)).toBe(1_250_500_000n)
  expect(others).toEqual({
    payee: record.facts.payee,
    authority: record.authority,
    order: 'CB-2026-114',
    statement: 'Wages of March',
  })
})

test('the document that was attached is attached again', () => {
  const facts = { ...record.facts, document: 'an-id', documentHash: '0x0a' }
  expect(toRequestValues({ ...record, facts }, 'en')).toMatchObject({ document: 'an-id' })
})

test('a record of another act fills in nothing', () => {
  expect(toRequestValues({ ...record, act: 'money.approve_issuance' }, 'en')).toEqual({})
  expect(toRequestValues(undefined, 'en')).toEqual({})
})
