import { type Address, type Hash, pad } from 'viem'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { listRecords } from '@/lib/evidence/list-records'
import { openRecord } from '@/lib/evidence/open-record'
import { issuances, wallets } from '@/lib/store/indexed'
import { records } from '@/lib/store/schema/evidence'
import { persons } from '@/lib/store/schema/people'
import { createTestDatabase, type TestDatabase } from '@/lib/store/testing/create-test-database'
import { nation } from '@/nation.config'
import { getIssuanceCase } from './get-issuance-case'
import { openDecision } from './open-decision'

const chainId = 31_338
const now = 1_700_000_000
const id = pad('0x15', { size: 32 })
const account = (start: string): Address => `0x${start.padEnd(40, '0')}`
const payee = account('90f7')
const amina = { personId: pad('0xaa', { size: 32 }), account: account('7099') }
const aminasOtherKey = { ...amina, account: account('7100') }
const bruno = { personId: pad('0xbb', { size: 32 }), account: account('3c44') }

let store: TestDatabase

beforeAll(async () => {
  store = await createTestDatabase()
})
afterAll(() => store.drop())
beforeEach(async () => {
  for (const table of [records, issuances, wallets, persons]) await store.db.delete(table)
})

/** A request by Amina, with a record that says for what, whose maker key the register may or may not know. */
async function request({
  state = 'requested',
  expiresAt = now + 10,
  facts = { payee, amount: '70' },
  isBound = true,
  evidence,
}: {
  state?: 'requested' | 'approved' | 'executed'
  expiresAt?: number
  facts?: Record<string, string>
  isBound?: boolean
  evidence?: Hash
} = {}): Promise<void> {
  const record = await openRecord(store.db, {
    act: 'money.request_issuance',
    actorPerson: amina.personId,
    actorAccount: amina.account,
    authority: 'Central Bank Act, section 12',
    orderNumber: 'CB-2026-114',
    statement: 'Wages of March',
    ruleVersion: 1,
    facts,
  })
  await store.db.insert(issuances).values({
    chainId,
    id,
    maker: amina.account,
    payee,
    amount: 70n,
    evidence: evidence ?? record.hash,
    state,
    requestedAt: now - 10,
    expiresAt,
    requestHash: pad('0x01', { size: 32 }),
  })
  if (!isBound) return
  await store.db.insert(persons).values({
    personId: amina.personId,
    givenName: 'Amina',
    familyName: 'Diallo',
    nationalIdSealed: '',
    nationalIdLookup: 'a',
    birthDateSealed: '',
  })
  await store.db
    .insert(wallets)
    .values({ chainId, address: amina.account, personId: amina.personId, boundAt: now - 100 })
}

function decide(decision: 'approve' | 'reject' | 'cancel' | 'execute', officer: typeof bruno) {
  return openDecision(store.db, { chainId, id, decision, statement: 'As ordered.', officer, now })
}

async function decisionRecords() {
  return (await listRecords(store.db)).filter(({ act }) => act !== 'money.request_issuance')
}

test('a decision keeps the authority and the order of its request, and the version of the rules', async () => {
  await request({ state: 'approved' })
  const { issuance, evidence } = await decide('execute', bruno)
  expect(issuance).toBe(id)
  expect(await decisionRecords()).toMatchObject([
    {
      id: evidence,
      act: 'money.execute_issuance',
      actorPerson: bruno.personId,
      actorAccount: bruno.account,
      authority: 'Central Bank Act, section 12',
      orderNumber: 'CB-2026-114',
      statement: 'As ordered.',
      ruleVersion: nation.rules.version,
      facts: { issuance: id },
      state: 'intended',
    },
  ])
})

test.each([
  ['with the key that asked', amina, true],
  ['with another key', aminasOtherKey, true],
  ['with another key, when the key that asked was unbound since', aminasOtherKey, false],
] as const)('nobody decides on the own request %s, and withdraws it', async (_, officer, isBound) => {
  await request({ isBound })
  for (const decision of ['approve', 'reject'] as const)
    await expect(decide(decision, officer)).rejects.toMatchObject({ code: 'money.issuance_own' })
  expect(await decisionRecords()).toEqual([])
  await decide('cancel', officer)
  expect(await decisionRecords()).toMatchObject([{ act: 'money.cancel_issuance' }])
})

test.each([
  ['money.issuance_not_own', {}, 'cancel'],
  ['money.issuance_not_approved', {}, 'execute'],
  ['money.issuance_approved_already', { state: 'approved' }, 'approve'],
  ['money.issuance_closed', { state: 'executed' }, 'reject'],
  ['money.issuance_expired', { expiresAt: now }, 'approve'],
  ['money.issuance_without_record', { evidence: pad('0xee', { size: 32 }) }, 'approve'],
  ['money.issuance_without_record', { facts: { payee, amount: '7' } }, 'approve'],
] as const)('%s: no record is opened', async (code, story, decision) => {
  await request(story)
  await expect(decide(decision, bruno)).rejects.toMatchObject({ code })
  expect(await decisionRecords()).toEqual([])
})

test('on an issuance that nobody asked for nothing is decided', async () => {
  await expect(decide('approve', bruno)).rejects.toMatchObject({ code: 'money.issuance_unknown' })
  expect(await listRecords(store.db)).toEqual([])
})

test('an officer reads the reasons of a request, and those of no other', async () => {
  await request({ facts: { payee: amina.account, amount: '70' } })
  const found = await getIssuanceCase(store.db, { chainId, id, now, officer: bruno })
  expect(found).toMatchObject({ isOwn: false, request: undefined })
})

test.each([
  ['the maker', amina.account, bruno, 'maker'],
  ['the officer who looks', bruno.account, bruno, 'you'],
  ['nobody of them', payee, bruno, undefined],
] as const)('a case tells when its money goes to %s', async (_, receiver, officer, payeeIs) => {
  await request({ facts: { payee: receiver, amount: '70' } })
  await store.db.update(issuances).set({ payee: receiver })
  expect(await getIssuanceCase(store.db, { chainId, id, now, officer })).toMatchObject({ payeeIs })
})
