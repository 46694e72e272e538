import { type Address, type Hash, pad } from 'viem'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openRecord } from '@/lib/evidence/open-record'
import { issuances } from '@/lib/store/indexed'
import { createTestDatabase, type TestDatabase } from '@/lib/store/testing/create-test-database'
import { listIssuancesUnderOrder } from './list-issuances-under-order'

const chainId = 31_338
const now = 1_700_000_000
const account: Address = `0x${'70'.padEnd(40, '0')}`
const idOf = (number: number): Hash => pad(`0x${number.toString(16).padStart(2, '0')}`, { size: 32 })

let store: TestDatabase

beforeAll(async () => {
  store = await createTestDatabase()
})
afterAll(() => store.drop())

async function open(orderNumber: string, act = 'money.request_issuance'): Promise<Hash> {
  const { hash } = await openRecord(store.db, {
    act,
    actorPerson: pad('0xaa', { size: 32 }),
    actorAccount: account,
    authority: 'Central Bank Act, section 12',
    orderNumber,
    statement: 'Wages of March',
    ruleVersion: 1,
    facts: {},
  })
  return hash
}

async function request(number: number, evidence: Hash): Promise<void> {
  await store.db.insert(issuances).values({
    chainId,
    id: idOf(number),
    maker: account,
    payee: account,
    amount: 5n,
    evidence,
    state: 'requested',
    requestedAt: now + number,
    expiresAt: now + 1_000,
    requestHash: idOf(number + 100),
  })
}

test('the issuances on one order are found, newest first: not its own, not those on another order, none that was not asked', async () => {
  const own = await open('CB-2026-114')
  await request(1, await open('CB-2026-114'))
  await request(2, await open('cb-2026-114'))
  await request(3, await open('CB-2026-115'))
  await request(4, own)
  await request(5, await open('CB-2026-114', 'money.approve_issuance'))
  await open('CB-2026-114')
  const found = await listIssuancesUnderOrder(store.db, { chainId, order: 'CB-2026-114', except: own, now })
  expect(found.map(({ id }) => id)).toEqual([idOf(2), idOf(1)])
})
