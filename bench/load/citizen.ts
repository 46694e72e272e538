import { setTimeout as wait } from 'node:timers/promises'
import { encodeFunctionData, type Hash } from 'viem'
import { wordsOf } from '@/e2e/fixtures/words'
import { homeSide } from '@/lib/chain/chains'
import { toStrength } from '@/lib/tx/strength'
import type { Citizen } from '../nation/enrol-citizens'
import type { BenchNation } from '../nation/open-nation'
import { rpc } from '../nation/rpc'
import { priceOf } from '../nation/sign-acts'
import { actionIn, formIn, valueIn } from './form-in'
import type { Tally } from './tally'
import { type Answer, createVisitor } from './visitor'

/** A signed-in citizen who reads and pays as people do. */
export type LoadCitizen = {
  citizen: Citizen
  visitor: ReturnType<typeof createVisitor>
  /** Reads one page of this kind. */
  read(kind: ReadKind): Promise<void>
  /** Pays somebody and waits for the receipt. Gives whether it came. */
  pay(payee: Citizen): Promise<boolean>
}

export const readKinds = ['home', 'movements', 'receipt', 'start', 'supply', 'data-sources'] as const
export type ReadKind = (typeof readKinds)[number]

const words = wordsOf('en')
const recorded = words(`receipt.${toStrength(homeSide, { isFinal: false })}`)
const amount = '0.25'
const baseUnits = 250_000n
const receiptPatienceMs = 30_000
const receiptPauseMs = 500

/** `firstReceipt` is a payment that the citizen was a party of, so that there is a receipt to read. */
export function createLoadCitizen(
  nation: BenchNation,
  citizen: Citizen,
  { tally, firstReceipt }: { tally: Tally; firstReceipt: Hash },
): LoadCitizen {
  const visitor = createVisitor(nation.url, (answer, path) => {
    tally.took('asset', answer.milliseconds)
    if (answer.status !== 200) tally.failed('asset', `${answer.status} at ${path}`)
  })
  let receipt = firstReceipt

  const pages: Record<ReadKind, () => { path: string; shows: string }> = {
    home: () => ({ path: '/home', shows: citizen.givenName }),
    movements: () => ({ path: '/money/movements', shows: 'MRA' }),
    receipt: () => ({ path: `/receipts/${receipt}`, shows: recorded }),
    start: () => ({ path: '/', shows: 'Meridia' }),
    supply: () => ({ path: '/money/supply', shows: 'MRA' }),
    'data-sources': () => ({ path: '/data-sources', shows: 'Meridia' }),
  }

  /** Fails when the answer is not the page that a citizen should read. */
  function expectPage(kind: string, { status, text, milliseconds }: Answer, shows: string): void {
    tally.took(kind, milliseconds)
    if (status !== 200) throw new Error(`${status} instead of a page`)
    if (!text.includes(shows)) throw new Error(`The page does not show "${shows}": ${titleOf(text)}`)
  }

  async function read(kind: ReadKind): Promise<void> {
    const { path, shows } = pages[kind]()
    try {
      const answer = await visitor.get(path)
      expectPage(kind, answer, shows)
      await visitor.fetchAssets(answer.text)
    } catch (error) {
      tally.failed(kind, error)
    }
  }

  async function pay(payee: Citizen): Promise<boolean> {
    try {
      const began = performance.now()
      receipt = await send(payee)
      await waitForReceipt(receipt)
      tally.took('payment', performance.now() - began)
      return true
    } catch (error) {
      tally.failed('payment', error)
      return false
    }
  }

  /** Goes the way of the portal's pages: whom, how much, check, a place in the account, the node, and what was sent. */
  async function send({ account: { address: to } }: Citizen): Promise<Hash> {
    const { account } = citizen
    const asked = await visitor.get(`/money/pay/amount?to=${to}`)
    expectPage('pay-amount', asked, to)
    const form = formIn(asked.text, 'amount')
    form.set('amount', amount)
    const opened = await visitor.post(`/money/pay/amount?to=${to}`, form)
    tally.took('pay-open', opened.milliseconds)
    const [, intent] = /^\/money\/pay\/([\w-]{20,})$/.exec(opened.location ?? '') ?? []
    if (intent === undefined) throw new Error(`The form did not lead on: ${opened.status} ${titleOf(opened.text)}`)

    const path = `/money/pay/${intent}`
    const check = await visitor.get(path)
    expectPage('pay-check', check, to)
    const act = async (name: string, input: object) => {
      const answer = await visitor.post(path, JSON.stringify([input]), {
        'next-action': actionIn(check.text, name),
        'content-type': 'text/plain;charset=UTF-8',
        accept: 'text/x-component',
      })
      tally.took(name, answer.milliseconds)
      return valueIn(answer.text)
    }
    const next = await nation.chain.getTransactionCount({ address: account.address, blockTag: 'pending' })
    const nonce = Number(await act('reserveNonce', { intent, nonce: next }))
    const raw = await account.signTransaction({
      type: 'eip1559',
      chainId: nation.chainId,
      nonce,
      ...(await priceOf(nation)),
      gas: 100_000n,
      to: nation.money.address,
      data: encodeFunctionData({ abi: nation.money.abi, functionName: 'transfer', args: [to, baseUnits] }),
    })
    const hash = await rpc<Hash>(nation.rpcUrl, 'eth_sendRawTransaction', [raw])
    await act('recordSent', { intent, hash })
    return hash
  }

  async function waitForReceipt(hash: Hash): Promise<void> {
    const deadline = performance.now() + receiptPatienceMs
    for (;;) {
      const answer = await visitor.get(`/receipts/${hash}`)
      tally.took('receipt', answer.milliseconds)
      if (answer.status === 200 && answer.text.includes(recorded)) return
      if (performance.now() > deadline) throw new Error(`No receipt of ${hash} after ${receiptPatienceMs / 1_000} s`)
      await wait(receiptPauseMs)
    }
  }

  return { citizen, visitor, read, pay }
}

function titleOf(html: string): string {
  return /<title>([^<]*)</.exec(html)?.[1] ?? html.slice(0, 120)
}
