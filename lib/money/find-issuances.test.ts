import { type Address, type Hash, pad } from 'viem'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openRecord } from '@/lib/evidence/open-record'
import { issuances, wallets } from '@/lib/store/indexed'
import { persons } from '@/lib/store/schema/people'
import { createTestDatabase, type TestDatabase } from '@/lib/store/testing/create-test-database'
import { countWaitingFor } from './count-waiting-for'
import { findIssuances } from './find-issuances'

const chainId = 31_338
const now = 1_700_000_000
const accountOf = (start: string): Address => `0x${start.padEnd(40, '0')}`
const [amina, aminaToo, bruno, leila] = ['a1', 'a2', 'b1', 'c0ffee'].map(accountOf) as [
  Address,
  Address,
  Address,
  Address,
]
const idOf = (number: number): Hash => pad(`0x${number.toString(16).padStart(2, '0')}`, { size: 32 })
const personOf = (letter: string): Hash => pad(`0x${letter}`, { size: 32 })

let store: TestDatabase

beforeAll(async () => {
  store = await createTestDatabase()
  await store.db.insert(wallets).values([
    { chainId, address: amina, personId: personOf('aa'), boundAt: 1 },
    { chainId, address: aminaToo, personId: personOf('aa'), boundAt: 1 },
    { chainId, address: leila, personId: personOf('cc'), boundAt: 1 },
  ])
  await store.db.insert(persons).values({
    personId: personOf('cc'),
    givenName: 'Leila',
    familyName: 'Mansour',
    nationalIdSealed: 'sealed',
    nationalIdLookup: 'lookup',
    birthDateSealed: 'sealed',
  })
  await request(1, { order: 'CB-2026-1', payee: leila })
  await request(2, { order: 'CB-2026-2', payee: bruno, maker: aminaToo })
  await request(3, { order: 'AB_10%', payee: bruno, state: 'approved', maker: bruno })
  await request(4, { order: 'CB-2026-4', payee: bruno, maker: bruno })
  await request(5, { order: 'CB-2026-5', payee: bruno, expiresAt: now })
  await request(6, { order: 'CB-2026-6', payee: bruno, state: 'executed' })
  // Signed with the hash of a record about another payee.
  await request(7, { order: 'CB-2026-7', payee: leila, aboutPayee: bruno })
  await request(8, { order: 'CB-2026-8', payee: bruno, state: 'approved', maker: amina })
})
afterAll(() => store.drop())

async function request(
  number: number,
  {
    order,
    payee,
    aboutPayee = payee,
    maker = amina,
    state = 'requested',
    expiresAt = now + 1_000,
  }: {
    order: string
    payee: Address
    aboutPayee?: Address
    maker?: Address
    state?: 'requested' | 'approved' | 'executed'
    expiresAt?: number
  },
): Promise<void> {
  const { hash } = await openRecord(store.db, {
    act: 'money.request_issuance',
    actorPerson: personOf('aa'),
    actorAccount: maker,
    authority: 'Central Bank Act, section 12',
    orderNumber: order,
    statement: 'Wages of March',
    ruleVersion: 1,
    facts: { payee: aboutPayee, amount: String(number) },
  })
  await store.db.insert(issuances).values({
    chainId,
    id: idOf(number),
    maker,
    payee,
    amount: BigInt(number),
    evidence: hash,
    state,
    requestedAt: now + Math.floor(number / 2),
    expiresAt,
    requestHash: pad(`0x7f3a91c204bd00${number}0`, { size: 32, dir: 'right' }),
  })
}

const open = ['requested', 'approved'] as const

async function find(search?: string): Promise<number[]> {
  const { issuances: found } = await findIssuances(store.db, { chainId, states: open, now, search })
  return found.map(({ amount }) => Number(amount)).sort()
}

test('every issuance stands under its order number, newest first, and none under the order of another', async () => {
  const { issuances: found, older } = await findIssuances(store.db, { chainId, states: open, now })
  expect(found.map(({ amount, order }) => [Number(amount), order])).toEqual([
    [8, 'CB-2026-8'],
    [7, undefined],
    [4, 'CB-2026-4'],
    [2, 'CB-2026-2'],
    [3, 'AB_10%'],
    [1, 'CB-2026-1'],
  ])
  expect(older).toBeUndefined()
})

test('pages hold every issuance once, also those of the same second', async () => {
  const seen: number[] = []
  let before: string | undefined
  do {
    const page = await findIssuances(store.db, { chainId, states: open, now, before, limit: 2 })
    expect(page.issuances.length).toBeLessThanOrEqual(2)
    seen.push(...page.issuances.map(({ amount }) => Number(amount)))
    before = page.older
  } while (before !== undefined)
  expect(seen).toEqual([8, 7, 4, 2, 3, 1])
  const lost = await findIssuances(store.db, { chainId, states: open, now, before: 'nowhere' })
  expect(lost.issuances).toHaveLength(6)
})

test('they are found by order number, by reference, by account and by the name that officers read', async () => {
  expect(await find('cb-2026-4')).toEqual([4])
  expect(await find(' CB-2026 ')).toEqual([1, 2, 4, 8])
  expect(await find('7F3A-91C2-04BD')).toEqual([1, 2, 3, 4, 7, 8])
  expect(await find(leila)).toEqual([1, 7])
  expect(await find('c0ffee')).toEqual([1, 7])
  expect(await find('leila m.')).toEqual([1, 7])
  expect(await find('nothing like it')).toEqual([])
})

test('what is typed is no pattern, and finds no more of a name than is shown', async () => {
  expect(await find('_10%')).toEqual([3])
  expect(await find('%')).toEqual([3])
  expect(await find('\\')).toEqual([])
  expect(await find('Mansour')).toEqual([])
})

test('what a person asked for with either key waits for others, and what ran out for nobody', async () => {
  expect(await countWaitingFor(store.db, { chainId, personId: personOf('aa'), now })).toEqual({
    toApprove: 1,
    toExecute: 1,
    own: 4,
  })
  expect(await countWaitingFor(store.db, { chainId, personId: personOf('bb'), now })).toEqual({
    toApprove: 4,
    toExecute: 2,
    own: 0,
  })
})
