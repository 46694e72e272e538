import { type APIRequestContext, request } from '@playwright/test'
import type { Hash } from 'viem'
import { homeChainId } from '@/lib/chain/chains'
import { builtActions } from '../fixtures/build'
import { type ActionInput, callAction, outcomeOf } from '../fixtures/call-action'
import { mera, payDirectly } from '../fixtures/chain'
import { nationUrl, query } from '../fixtures/nation'
import { personOf } from '../fixtures/people'
import { signInWithoutPage } from '../fixtures/sign-in'
import { expect, test } from '../fixtures/test'

// What is about one person is that person's, also for those who know or guess its address.

// A couple that no worker has.
const owner = personOf('lucas')
const payee = personOf('aisha')
const curious = personOf('jonas')
const reference = 'For the roof, as agreed between us'
const statement = 'The reason of one officer alone.'

const opened: APIRequestContext[] = []

async function as(
  person: { account: Parameters<typeof signInWithoutPage>[1] } | undefined,
): Promise<APIRequestContext> {
  const context = await request.newContext({ baseURL: nationUrl })
  opened.push(context)
  if (person) await signInWithoutPage(context, person.account)
  return context
}

test.afterEach(async () => {
  await Promise.all(opened.splice(0).map((context) => context.dispose()))
})

async function createIntent(hash: Hash | null = null): Promise<string> {
  const id = crypto.randomUUID()
  await query(
    `insert into money.payment_intents (id, account, payee, amount, reference, chain_id, hash) values ($1, $2, $3, $4, $5, $6, $7)`,
    [id, owner.address.toLowerCase(), payee.address.toLowerCase(), mera('3').toString(), reference, homeChainId, hash],
  )
  return id
}

function call(context: APIRequestContext, name: string, input: ActionInput) {
  const id = builtActions().find((action) => action.name.endsWith(`#${name}`))?.id ?? ''
  return callAction(context, { id, input, at: '/money/pay' })
}

test('a payment that somebody began is shown to nobody else, and nobody else can take its place or close it', async () => {
  const intent = await createIntent()
  const mine = await (await as(owner)).get(`/money/pay/${intent}`)
  expect(await mine.text()).toContain(reference)

  const other = await as(curious)
  const page = await (await other.get(`/money/pay/${intent}`)).text()
  expect(page).not.toContain(reference)
  expect(page.toLowerCase()).not.toContain(payee.address.toLowerCase())

  expect(await outcomeOf(await call(other, 'reservePaymentNonce', { value: { intent, nonce: 0 } }))).toBe(
    'money.intent_unknown',
  )
  await call(other, 'keepPaymentSent', { value: { intent, hash: `0x${'ab'.repeat(32)}` } })
  const rows = await query('select nonce, hash from money.payment_intents where id = $1', [intent])
  expect(rows).toEqual([{ nonce: null, hash: null }])
})

test('what was written on a payment is read by its two people and by nobody else who has the receipt', async () => {
  const hash = await payDirectly(owner.account, payee.address, mera('3'))
  await createIntent(hash)
  for (const [reader, isTheirs] of [
    [owner, true],
    [payee, true],
    [curious, false],
    [undefined, false],
  ] as const) {
    const receipt = await (await (await as(reader)).get(`/receipts/${hash}`)).text()
    expect(receipt.includes(reference)).toBe(isTheirs)
    if (!isTheirs)
      for (const { fullName, maskedName } of [owner, payee]) {
        expect(receipt).not.toContain(fullName)
        expect(receipt).not.toContain(maskedName)
      }
  }
})

test('an evidence record is opened by the officer whose it is and by no other', async () => {
  const [waiting] = await query<{ id: string }>(
    `select id from indexed.issuances where state = 'requested' and maker = $1 order by requested_at limit 1`,
    [personOf('amina').address.toLowerCase()],
  )
  const checker = await as(personOf('bruno'))
  const form = { id: waiting?.id ?? '', decision: 'reject', statement }
  const id = builtActions().find(({ name }) => name.endsWith('#openIssuanceDecision'))?.id ?? ''
  const outcome = await outcomeOf(await callAction(checker, { id, input: { form }, at: '/money/issuance/new' }))
  const path = outcome.replace('leads to ', '')
  expect(path).toMatch(/^\/money\/issuance\/0x/)
  expect(await (await checker.get(path)).text()).toContain(statement)

  for (const other of ['amina', 'amina-second-key', 'clara']) {
    const response = await (await as(personOf(other))).get(path, { maxRedirects: 0 })
    expect([307, 404], other).toContain(response.status())
    expect(await response.text(), other).not.toContain(statement)
  }
})
