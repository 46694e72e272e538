import { type Address, getAddress, type Hash, pad, zeroAddress } from 'viem'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { accounts, heads, issuances, transfers } from '@/lib/store/indexed'
import { createTestDatabase, type TestDatabase } from '@/lib/store/testing/create-test-database'
import { countOpenIssuances } from './count-open-issuances'
import { getAccount } from './get-account'
import { getIssuance } from './get-issuance'
import { getSupply } from './get-supply'
import { hasPaid } from './has-paid'
import { type IssuanceState, listIssuances } from './list-issuances'
import { listMovements } from './list-movements'
import { listRecentPayees } from './list-recent-payees'

const chainId = 31_338
const day = 86_400
const now = 20_000 * day + 100
const [amina, bruno, clara] = ['0x7099', '0x3c44', '0x90f7'].map((start) => getAddress(start.padEnd(42, '0'))) as [
  Address,
  Address,
  Address,
]
const hashOf = (number: number): Hash => pad(`0x${number.toString(16).padStart(8, '0')}`, { size: 32 })

let store: TestDatabase

beforeAll(async () => {
  store = await createTestDatabase()
})
afterAll(() => store.drop())
beforeEach(async () => {
  for (const table of [transfers, accounts, issuances, heads]) await store.db.delete(table)
})

type Transfer = {
  from: Address
  to: Address
  amount: bigint
  block: number
  logIndex?: number
  time?: number
  chain?: number
}

async function record(...rows: Transfer[]): Promise<void> {
  await store.db.insert(transfers).values(
    rows.map(({ from, to, amount, block, logIndex = 0, time = now, chain = chainId }) => ({
      id: `${chain}-${block}-${logIndex}`,
      chainId: chain,
      hash: hashOf(block),
      logIndex,
      blockNumber: block,
      timestamp: time,
      sender: from.toLowerCase() as Address,
      recipient: to.toLowerCase() as Address,
      amount,
    })),
  )
}

async function request(number: number, state: Exclude<IssuanceState, 'expired'>, expiresAt = now + 10): Promise<void> {
  await store.db.insert(issuances).values({
    chainId,
    id: hashOf(number),
    maker: amina.toLowerCase() as Address,
    payee: bruno.toLowerCase() as Address,
    amount: 5n,
    evidence: hashOf(number + 100),
    state,
    requestedAt: now + number,
    expiresAt,
    requestHash: hashOf(number + 200),
  })
}

test('an account has its balance, to the last unit, and its mark', async () => {
  const huge = 2n ** 128n - 1n
  await store.db
    .insert(accounts)
    .values({ chainId, address: amina.toLowerCase() as Address, balance: huge, screened: true })
  expect(await getAccount(store.db, { chainId, account: amina })).toEqual({ balance: huge, isScreened: true })
  expect(await getAccount(store.db, { chainId, account: bruno })).toEqual({ balance: 0n, isScreened: false })
  expect(await getAccount(store.db, { chainId: 1, account: amina })).toEqual({ balance: 0n, isScreened: false })
})

test('movements say which way money went and who was at the other end', async () => {
  await record(
    { from: zeroAddress, to: amina, amount: 100n, block: 1 },
    { from: amina, to: bruno, amount: 30n, block: 2 },
    { from: bruno, to: amina, amount: 5n, block: 3 },
    { from: bruno, to: clara, amount: 1n, block: 4 },
    { from: bruno, to: amina, amount: 9n, block: 4, chain: 1 },
  )
  const { movements, older } = await listMovements(store.db, { chainId, account: amina })
  expect(movements).toMatchObject([
    { direction: 'in', counterparty: bruno, amount: 5n, hash: hashOf(3), timestamp: now },
    { direction: 'out', counterparty: bruno, amount: 30n },
    { direction: 'in', counterparty: undefined, amount: 100n },
  ])
  expect(older).toBeUndefined()
})

test('pages of movements neither repeat nor skip one, also within a block and while new ones arrive', async () => {
  await record(
    ...[1, 2, 3].flatMap((block) =>
      [0, 1, 2].map((logIndex) => ({ from: amina, to: bruno, amount: 1n, block, logIndex })),
    ),
  )
  const all = (await listMovements(store.db, { chainId, account: amina })).movements.map(({ id }) => id)
  expect(all).toHaveLength(9)
  const seen: string[] = []
  let before: string | undefined
  do {
    const page = await listMovements(store.db, { chainId, account: amina, limit: 2, ...(before ? { before } : {}) })
    seen.push(...page.movements.map(({ id }) => id))
    await record({ from: amina, to: clara, amount: 1n, block: 10 + seen.length })
    before = page.older
  } while (before !== undefined)
  expect(seen).toEqual(all)
})

test('a place that is none gives the newest page', async () => {
  await record({ from: amina, to: bruno, amount: 1n, block: 1 })
  for (const before of ['', 'x', '1', '1.2.3', '-1.0', "1.0'--", '9999999999999999.0']) {
    expect((await listMovements(store.db, { chainId, account: amina, before })).movements).toHaveLength(1)
  }
})

test('recent payees come once each, the latest first', async () => {
  await record(
    { from: amina, to: bruno, amount: 1n, block: 1 },
    { from: amina, to: clara, amount: 1n, block: 2 },
    { from: amina, to: bruno, amount: 1n, block: 3 },
    { from: clara, to: amina, amount: 1n, block: 4 },
  )
  expect(await listRecentPayees(store.db, { chainId, account: amina })).toEqual([bruno, clara])
  expect(await listRecentPayees(store.db, { chainId, account: amina, limit: 1 })).toEqual([bruno])
})

test('whether somebody was paid before counts in one direction and on one chain', async () => {
  await record(
    { from: amina, to: bruno, amount: 1n, block: 1 },
    { from: amina, to: clara, amount: 1n, block: 2, chain: 1 },
  )
  expect(await hasPaid(store.db, { chainId, account: amina, payee: bruno })).toBe(true)
  expect(await hasPaid(store.db, { chainId, account: bruno, payee: amina })).toBe(false)
  expect(await hasPaid(store.db, { chainId, account: amina, payee: clara })).toBe(false)
})

test('nothing moved by a stranger is no movement, and makes nobody known', async () => {
  await record({ from: amina, to: bruno, amount: 0n, block: 9 })
  expect((await listMovements(store.db, { chainId, account: amina })).movements).toEqual([])
  expect(await listRecentPayees(store.db, { chainId, account: amina })).toEqual([])
  expect(await hasPaid(store.db, { chainId, account: amina, payee: bruno })).toBe(false)
})

test('a list of issuances is cut by its states first and then by its length', async () => {
  for (const number of [1, 2, 3]) await request(number, 'requested')
  for (const number of [4, 5, 6]) await request(number, 'requested', now)
  const idsOf = async (state: IssuanceState, limit: number) =>
    (await listIssuances(store.db, { chainId, states: [state], now, limit })).map(({ id }) => id)
  expect(await idsOf('requested', 2)).toEqual([hashOf(3), hashOf(2)])
  expect(await idsOf('expired', 2)).toEqual([hashOf(6), hashOf(5)])
  expect(await countOpenIssuances(store.db, { chainId, now })).toEqual({ requested: 3, approved: 0 })
})

test('an open issuance whose time is over is expired and nothing else', async () => {
  await request(1, 'requested')
  await request(2, 'approved')
  await request(3, 'requested', now)
  await request(4, 'executed', now)
  await request(5, 'rejected')
  const idsOf = async (...states: IssuanceState[]) =>
    (await listIssuances(store.db, { chainId, states, now })).map(({ id }) => id)
  expect(await idsOf('requested', 'approved')).toEqual([hashOf(2), hashOf(1)])
  expect(await idsOf('expired')).toEqual([hashOf(3)])
  expect(await idsOf('executed', 'rejected', 'cancelled', 'expired')).toEqual([hashOf(5), hashOf(4), hashOf(3)])
  expect(await idsOf()).toEqual([])
  expect(await getIssuance(store.db, { chainId, id: hashOf(3), now })).toMatchObject({
    state: 'expired',
    maker: amina,
    payee: bruno,
  })
  expect(await getIssuance(store.db, { chainId, id: hashOf(3), now: now - 1 })).toMatchObject({ state: 'requested' })
  expect(await getIssuance(store.db, { chainId, id: 'nonsense', now })).toBeUndefined()
  expect(await countOpenIssuances(store.db, { chainId, now })).toEqual({ requested: 1, approved: 1 })
})

test('the supply is what was issued less what was destroyed, and its history ends with it', async () => {
  await record(
    { from: zeroAddress, to: amina, amount: 100n, block: 1, time: now - 2 * day },
    { from: zeroAddress, to: bruno, amount: 50n, block: 2, time: now },
    { from: amina, to: bruno, amount: 7n, block: 3 },
    { from: bruno, to: zeroAddress, amount: 20n, block: 4 },
  )
  await store.db.insert(accounts).values([
    { chainId, address: amina.toLowerCase() as Address, balance: 93n, screened: false },
    { chainId, address: clara.toLowerCase() as Address, balance: 0n, screened: true },
  ])
  await request(1, 'executed')
  await store.db.insert(heads).values({ chainId, number: 4, hash: hashOf(4), timestamp: now })
  expect(await getSupply(store.db, { chainId, now })).toEqual({
    total: 130n,
    asOf: { block: 4, timestamp: now },
    history: [
      { day: '2024-10-02', supply: 100n },
      { day: '2024-10-03', supply: 100n },
      { day: '2024-10-04', supply: 130n },
    ],
    counts: { issuances: 1, payments: 1, accounts: 1 },
  })
})

test('before the first issuance there is no money and no history', async () => {
  expect(await getSupply(store.db, { chainId, now })).toEqual({
    total: 0n,
    asOf: undefined,
    history: [],
    counts: { issuances: 0, payments: 0, accounts: 0 },
  })
})
