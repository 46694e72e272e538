import { type Hex, pad } from 'viem'
import { expect, test } from 'vitest'
import type { RoleName } from '@/nation.config'
import { toDocumentOfRecord } from './document-of-record'
import { DocumentBrokenError } from './errors'
import type { DocumentSummary } from './get-document'

const hash: Hex = pad('0x0a', { size: 32 })
const document: DocumentSummary = {
  id: 'one',
  act: 'money.request_issuance',
  person: pad('0x01', { size: 32 }),
  type: 'pdf',
  sizeBytes: 900,
  hash,
  name: 'order.pdf',
  isUsed: true,
}
const record = { act: 'money.request_issuance', facts: { amount: '1', document: 'one', documentHash: hash } }
const officer = (...roles: RoleName[]) => ({ personId: pad('0x02', { size: 32 }), roles: new Set(roles) })
const told = (named = record, found: DocumentSummary | undefined = document, ...roles: RoleName[]) =>
  toDocumentOfRecord(named, officer(...roles), async (id) => (id === 'one' ? found : undefined))

test('who decides is told how to open it', async () => {
  expect(await told(record, document, 'checker')).toEqual({
    state: 'kept',
    id: 'one',
    name: 'order.pdf',
    type: 'pdf',
    sizeBytes: 900,
    hash,
  })
})

test('an officer of another role is told that there is one, and neither its name nor its id', async () => {
  expect(await told(record, document, 'registrar')).toEqual({ state: 'withheld', hash })
})

test('a record that names none has none', async () => {
  expect(await toDocumentOfRecord({ ...record, facts: { amount: '1' } }, officer('checker'), fail)).toBeUndefined()
})

test('a document that is not the one of the record is never shown in its place', async () => {
  const other = pad('0x0b', { size: 32 })
  expect(await told(record, { ...document, hash: other }, 'checker')).toEqual({ state: 'broken', hash })
  expect(await told({ ...record, act: 'money.approve_issuance' }, document, 'checker')).toEqual({
    state: 'broken',
    hash,
  })
})

test('one that is gone or damaged is told as that', async () => {
  const gone = { ...record, facts: { ...record.facts, document: 'two' } }
  expect(await told(gone, document, 'checker')).toEqual({ state: 'missing', hash })
  const damaged = toDocumentOfRecord(record, officer('checker'), () => {
    throw new DocumentBrokenError({ id: 'one' })
  })
  expect(await damaged).toEqual({ state: 'broken', hash })
})

function fail(): never {
  throw new Error('No document is to be asked for.')
}
