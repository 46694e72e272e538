import { type Hash, pad } from 'viem'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { acts } from '@/lib/store/indexed'
import { records } from '@/lib/store/schema/evidence'
import { createTestDatabase, type TestDatabase } from '@/lib/store/testing/create-test-database'
import { closeRecord } from './close-record'
import { closeSeenRecords } from './close-seen-records'
import { EvidenceClosedAlreadyError, EvidenceUnknownError } from './errors'
import { getRecord } from './get-record'
import { listRecords } from './list-records'
import { openRecord } from './open-record'
import { type EvidenceStatement, toEvidenceHash } from './to-evidence-hash'

const statement: EvidenceStatement = {
  act: 'money.request_issuance',
  actorPerson: pad('0xaa', { size: 32 }),
  actorAccount: '0x70997970C51812dc3A010C7d01b50e0d17dc79C8',
  authority: 'Currency Act, section 4',
  orderNumber: 'BM-2026-0017',
  statement: 'Wages of March',
  facts: { amount: '1000000' },
}
const txHash = (number: number): Hash => pad(`0x${number.toString(16).padStart(2, '0')}`, { size: 32 })

let store: TestDatabase

beforeAll(async () => {
  store = await createTestDatabase()
})
afterAll(() => store.drop())
beforeEach(async () => {
  await store.db.delete(records)
  await store.db.delete(acts)
})

test('a record is opened as intended, and whoever has it can compute its hash', async () => {
  const { hash } = await openRecord(store.db, statement)
  const record = await getRecord(store.db, { hash })
  expect(record).toMatchObject({ state: 'intended', txHash: undefined, orderNumber: 'BM-2026-0017' })
  if (!record) throw new Error('no record')
  expect(toEvidenceHash(record, record.salt)).toBe(hash)
})

test('two records that say the same have different hashes', async () => {
  const first = await openRecord(store.db, statement)
  const second = await openRecord(store.db, statement)
  expect(first.hash).not.toBe(second.hash)
  expect((await listRecords(store.db)).map((record) => record.id)).toHaveLength(2)
})

test('a record is closed once, by one transaction', async () => {
  const { hash } = await openRecord(store.db, statement)
  await closeRecord(store.db, { hash, txHash: txHash(1) })
  await closeRecord(store.db, { hash, txHash: txHash(1) })
  expect(await getRecord(store.db, { hash })).toMatchObject({ state: 'recorded', txHash: txHash(1) })
  await expect(closeRecord(store.db, { hash, txHash: txHash(2) })).rejects.toThrow(EvidenceClosedAlreadyError)
  await expect(closeRecord(store.db, { hash: txHash(9), txHash: txHash(1) })).rejects.toThrow(EvidenceUnknownError)
})

test('an event that carries the hash shows the record as recorded, and closes it', async () => {
  const [seen, unseen] = [await openRecord(store.db, statement), await openRecord(store.db, statement)]
  await store.db.insert(acts).values({
    id: 'a',
    chainId: 31_338,
    evidence: seen.hash,
    event: 'IssuanceRequested',
    hash: txHash(7),
    timestamp: 1_700_000_000,
  })
  expect(await getRecord(store.db, { hash: seen.hash })).toMatchObject({ state: 'recorded', txHash: txHash(7) })
  expect(await closeSeenRecords(store.db)).toBe(1)
  expect(await closeSeenRecords(store.db)).toBe(0)
  const rows = await store.db.select().from(records)
  expect(rows.find((row) => row.hash === seen.hash)).toMatchObject({
    state: 'recorded',
    txHash: txHash(7),
    recordedAt: new Date(1_700_000_000_000),
  })
  expect(rows.find((row) => row.hash === unseen.hash)).toMatchObject({ state: 'intended', txHash: null })
})
