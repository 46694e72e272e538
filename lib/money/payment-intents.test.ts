import { type Address, getAddress, type Hash, pad } from 'viem'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { transfers } from '@/lib/store/indexed'
import { paymentIntents } from '@/lib/store/schema/money'
import { createTestDatabase, type TestDatabase } from '@/lib/store/testing/create-test-database'
import { createPaymentIntent } from './create-payment-intent'
import { findPaymentTransfer } from './find-payment-transfer'
import { getPaymentIntent, type PaymentIntent } from './get-payment-intent'
import { getPaymentReference } from './get-payment-reference'
import { moveNonce } from './move-nonce'
import { recordPaymentSent } from './record-payment-sent'
import { reserveNonce } from './reserve-nonce'

const chainId = 31_338
const payer: Address = '0x70997970C51812dc3A010C7d01b50e0d17dc79C8'
const payee: Address = '0x3C44CdDdB6a900fa2b585dd299e03d12FA4293BC'
const other: Address = '0x90F79bf6EB2c4f870365E785982E1f101E93b906'
const hashOf = (number: number): Hash => pad(`0x${number.toString(16).padStart(8, '0')}`, { size: 32 })

let store: TestDatabase

beforeAll(async () => {
  store = await createTestDatabase()
})
afterAll(() => store.drop())
beforeEach(async () => {
  await store.db.delete(paymentIntents)
  await store.db.delete(transfers)
})

const create = (reference?: string) =>
  createPaymentIntent(store.db, { account: payer, payee, amount: 7n, chainId, ...(reference ? { reference } : {}) })

async function get(id: string): Promise<PaymentIntent> {
  const intent = await getPaymentIntent(store.db, { id, account: payer })
  if (!intent) throw new Error('no intent')
  return intent
}

async function record({
  number,
  from = payer,
  amount = 7n,
  time,
}: {
  number: number
  from?: Address
  amount?: bigint
  time?: number
}) {
  await store.db.insert(transfers).values({
    id: `${number}`,
    chainId,
    hash: hashOf(number),
    logIndex: 0,
    blockNumber: number,
    timestamp: time ?? Math.floor(Date.now() / 1_000) + 1,
    sender: from.toLowerCase() as Address,
    recipient: payee.toLowerCase() as Address,
    amount,
  })
}

test('a payment is kept as it was meant, for the account that began it', async () => {
  const id = await create('Rent for March')
  expect(await getPaymentIntent(store.db, { id, account: payer })).toMatchObject({
    account: getAddress(payer),
    payee: getAddress(payee),
    amount: 7n,
    reference: 'Rent for March',
    hash: undefined,
    nonce: undefined,
  })
  expect(await getPaymentIntent(store.db, { id, account: other })).toBeUndefined()
  expect(id).not.toBe(await create())
})

test('the first place in the account stands, also when two clicks ask at once', async () => {
  const id = await create()
  const answers = await Promise.all([4, 5, 6].map((nonce) => reserveNonce(store.db, { id, account: payer, nonce })))
  expect(new Set(answers).size).toBe(1)
  expect(await reserveNonce(store.db, { id, account: payer, nonce: 9 })).toBe(answers[0])
  expect(await reserveNonce(store.db, { id, account: other, nonce: 9 })).toBeUndefined()
})

test('an unsent payment moves to another place once, and a second tab gets the place that the first has moved it to', async () => {
  const id = await create()
  await reserveNonce(store.db, { id, account: payer, nonce: 5 })
  expect(await moveNonce(store.db, { id, account: payer, from: 5, to: 6 })).toBe(6)
  expect(await moveNonce(store.db, { id, account: payer, from: 5, to: 7 })).toBe(6)
  expect(await moveNonce(store.db, { id, account: other, from: 6, to: 8 })).toBeUndefined()
})

test('a payment that was sent keeps its place', async () => {
  const id = await create()
  await reserveNonce(store.db, { id, account: payer, nonce: 5 })
  await recordPaymentSent(store.db, { id, account: payer, hash: hashOf(1) })
  expect(await moveNonce(store.db, { id, account: payer, from: 5, to: 6 })).toBeUndefined()
  expect((await get(id)).nonce).toBe(5)
})

test('the transaction a payment was sent under is never written over', async () => {
  const id = await create()
  expect(await recordPaymentSent(store.db, { id, account: other, hash: hashOf(8) })).toBeUndefined()
  expect(await recordPaymentSent(store.db, { id, account: payer, hash: hashOf(1) })).toBe(hashOf(1))
  const { sentAt } = (await store.db.select().from(paymentIntents))[0] ?? {}
  expect(await recordPaymentSent(store.db, { id, account: payer, hash: hashOf(1) })).toBe(hashOf(1))
  expect(await recordPaymentSent(store.db, { id, account: payer, hash: hashOf(2) })).toBe(hashOf(1))
  expect((await store.db.select().from(paymentIntents))[0]).toMatchObject({ hash: hashOf(1), sentAt })
})

test('a recorded transfer is found that may be this payment, and no other', async () => {
  const intent = await get(await create())
  const before = Math.floor(intent.createdAt.getTime() / 1_000) - 1
  await record({ number: 1, time: before })
  await record({ number: 2, amount: 8n })
  await record({ number: 3, from: other })
  expect(await findPaymentTransfer(store.db, intent)).toBeUndefined()
  await record({ number: 4 })
  expect(await findPaymentTransfer(store.db, intent)).toBe(hashOf(4))
})

test('a transfer that another payment was sent under is not this one', async () => {
  const first = await create()
  const second = await get(await create())
  await record({ number: 4 })
  await recordPaymentSent(store.db, { id: first, account: payer, hash: hashOf(4) })
  expect(await findPaymentTransfer(store.db, second)).toBeUndefined()
  expect(await findPaymentTransfer(store.db, await get(first))).toBe(hashOf(4))
})

test('what the payer wrote is read by the two parties of the payment alone', async () => {
  const id = await create('Rent for March')
  await recordPaymentSent(store.db, { id, account: payer, hash: hashOf(1) })
  const read = (viewer: Address) => getPaymentReference(store.db, { hash: hashOf(1), payee, amount: 7n, viewer })
  expect(await read(payer)).toBe('Rent for March')
  expect(await read(payee)).toBeUndefined()
  await record({ number: 1 })
  expect(await read(payee)).toBe('Rent for March')
  expect(await read(other)).toBeUndefined()
})

test('nobody writes on the payment of somebody else', async () => {
  await record({ number: 1 })
  const forged = await createPaymentIntent(store.db, {
    account: other,
    payee,
    amount: 7n,
    chainId,
    reference: 'Forged',
  })
  await recordPaymentSent(store.db, { id: forged, account: other, hash: hashOf(1) })
  expect(await getPaymentReference(store.db, { hash: hashOf(1), payee, amount: 7n, viewer: payee })).toBeUndefined()
  expect(await getPaymentReference(store.db, { hash: hashOf(1), payee, amount: 7n, viewer: payer })).toBeUndefined()
})
