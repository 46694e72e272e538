import { expect, test } from 'vitest'
import { documentFaults } from './errors'
import { toProblem } from './to-problem'

test.each(documentFaults)('the address can say that a file was refused: %s', (fault) => {
  expect(toProblem(`documents.${fault}`, 'en')).toMatchObject({ code: `documents.${fault}`, facts: { megabytes: '5' } })
})

test('it can name an outage, and nothing that no upload gives', () => {
  expect(toProblem('store.unreachable', 'en')).toEqual({ code: 'store.unreachable', facts: {} })
  for (const code of [undefined, '', 'documents.', 'money.amount_zero', 'toString']) {
    expect(toProblem(code, 'en')).toBeUndefined()
  }
})
