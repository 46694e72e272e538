import { type Hash, pad } from 'viem'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { acts } from '@/lib/store/indexed'
import { records } from '@/lib/store/schema/evidence'
import { createTestDatabase, type TestDatabase } from '@/lib/store/testing/create-test-database'
import { getOwnRecord } from './get-own-record'
import { getRecord } from './get-record'
import { listRecords } from './list-records'
import { listRecordsOfActs } from './list-records-of-acts'
import { openRecord } from './open-record'
import { type EvidenceStatement, toEvidenceHash } from './to-evidence-hash'

const statement: EvidenceStatement = {
  act: 'money.request_issuance',
  actorPerson: pad('0xaa', { size: 32 }),
  actorAccount: '0x70997970C51812dc3A010C7d01b50e0d17dc79C8',
  authority: 'Currency Act, section 4',
  orderNumber: 'BM-2026-0017',
  statement: 'Wages of March',
  ruleVersion: 1,
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
  expect(record).toMatchObject({ state: 'intended', txHash: undefined, orderNumber: 'BM-2026-0017', ruleVersion: 1 })
  if (!record) throw new Error('no record')
  expect(toEvidenceHash(record, record.salt)).toBe(hash)
})

test('two records that say the same have different hashes', async () => {
  const first = await openRecord(store.db, statement)
  const second = await openRecord(store.db, statement)
  expect(first.hash).not.toBe(second.hash)
  expect((await listRecords(store.db)).map((record) => record.id)).toHaveLength(2)
})

test('a record is dated when its act was prepared', async () => {
  const createdAt = new Date(1_700_000_000_000)
  const { hash } = await openRecord(store.db, statement, { createdAt })
  expect(await getRecord(store.db, { hash })).toMatchObject({ createdAt })
})

const actOf = (evidence: Hash, number: number): typeof acts.$inferInsert => ({
  id: `31338-${txHash(number)}-${number}`,
  chainId: 31_338,
  evidence,
  event: 'AccountScreened',
  hash: txHash(number),
  timestamp: 1_700_000_000 + number,
})

test('an event that carries the hash shows the record as recorded, once, under the first transaction', async () => {
  const [seen, unseen] = [await openRecord(store.db, statement), await openRecord(store.db, statement)]
  await store.db.insert(acts).values([actOf(seen.hash, 8), actOf(seen.hash, 7), actOf(txHash(99), 6)])
  const recorded = { state: 'recorded', txHash: txHash(7) }
  expect(await getRecord(store.db, { hash: seen.hash })).toMatchObject(recorded)
  expect(await getOwnRecord(store.db, { id: seen.id, person: statement.actorPerson })).toMatchObject(recorded)
  const listed = await listRecords(store.db)
  expect(listed).toHaveLength(2)
  expect(listed.find(({ id }) => id === seen.id)).toMatchObject(recorded)
  expect(listed.find(({ id }) => id === unseen.id)).toMatchObject({ state: 'intended', txHash: undefined })
})

test('a record whose event the chain takes back is intended again', async () => {
  const { hash } = await openRecord(store.db, statement)
  await store.db.insert(acts).values(actOf(hash, 7))
  await store.db.delete(acts)
  expect(await getRecord(store.db, { hash })).toMatchObject({ state: 'intended', txHash: undefined })
})

test('a record is given by its id to nobody but the person whose act it is', async () => {
  const { id } = await openRecord(store.db, statement)
  expect(await getOwnRecord(store.db, { id, person: pad('0xbb', { size: 32 }) })).toBeUndefined()
})

test('the records of transactions are found by the transactions alone, each once', async () => {
  const [one, other] = [await openRecord(store.db, statement), await openRecord(store.db, statement)]
  await store.db
    .insert(acts)
    .values([
      actOf(one.hash, 7),
      { ...actOf(one.hash, 7), id: 'the same transaction, another event' },
      actOf(other.hash, 8),
      { ...actOf(txHash(99), 7), id: 'a record that is not ours' },
    ])
  const found = await listRecordsOfActs(store.db, { chainId: 31_338, hashes: [txHash(7)] })
  expect(found).toMatchObject([{ hash: txHash(7), record: { hash: one.hash } }])
  expect(await listRecordsOfActs(store.db, { chainId: 1, hashes: [txHash(7)] })).toEqual([])
  expect(await listRecordsOfActs(store.db, { chainId: 31_338, hashes: [] })).toEqual([])
})
