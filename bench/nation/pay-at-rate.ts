import { setTimeout as wait } from 'node:timers/promises'
import { encodeFunctionData, type Hash, type Hex } from 'viem'
import type { Citizen } from './enrol-citizens'
import type { BenchNation } from './open-nation'
import { rpc } from './rpc'
import { signActs } from './sign-acts'

export type Accepted = { hash: Hash; sentAt: number; acceptedAt: number }

/** Signed payments, in the order in which they are to be sent. */
export type Payments = { raws: readonly Hex[] }

/** Signs payments from each citizen to the next in turn, so that every account's are in the order of its nonces. */
export async function signPayments(
  nation: BenchNation,
  citizens: readonly Citizen[],
  howMany: number,
): Promise<Payments> {
  const { address: to, abi } = nation.money
  const each = Math.ceil(howMany / citizens.length)
  const signed: (readonly Hex[])[] = []
  for (const [index, { account }] of citizens.entries()) {
    const payee = citizens[(index + 1) % citizens.length] ?? citizens[0]
    if (!payee) throw new Error('There is nobody to pay.')
    const data = encodeFunctionData({ abi, functionName: 'transfer', args: [payee.account.address, 10_000n] })
    signed.push(await signActs(nation, account, Array(each).fill({ to, data, gas: 100_000n })))
  }
  const raws = Array.from({ length: each }, (_, turn) => signed.map((own) => own[turn] ?? '0x')).flat()
  return { raws: raws.slice(0, howMany) }
}

/**
 * Sends payments at a steady rate, each at its time whether the ones before it were answered or not, and gives when each was
 * accepted. Throws when one was refused.
 */
export async function payAtRate(
  { rpcUrl }: BenchNation,
  { raws }: Payments,
  { perSecond, until }: { perSecond: number; until?: AbortSignal },
): Promise<Accepted[]> {
  const began = performance.now()
  const sending: Promise<Accepted>[] = []
  for (const [index, raw] of raws.entries()) {
    if (until?.aborted) break
    const pause = began + (index * 1_000) / perSecond - performance.now()
    if (pause > 0) await wait(pause)
    const sent = send(rpcUrl, raw)
    // Heard below; this only keeps one that is refused early from ending the process.
    sent.catch(() => undefined)
    sending.push(sent)
  }
  return Promise.all(sending)
}

/** Throws when the payments left slower than was asked: a figure at another rate is another figure. */
export function requireRate(accepted: readonly Accepted[], perSecond: number): void {
  const times = accepted.map(({ sentAt }) => sentAt)
  const seconds = (Math.max(...times) - Math.min(...times)) / 1_000
  const rate = (accepted.length - 1) / seconds
  if (!(rate >= 0.95 * perSecond)) throw new Error(`Only ${rate.toFixed(1)} payments left a second, not ${perSecond}.`)
}

async function send(rpcUrl: string, raw: Hex): Promise<Accepted> {
  const sentAt = performance.now()
  const hash = await rpc<Hash>(rpcUrl, 'eth_sendRawTransaction', [raw])
  return { hash, sentAt, acceptedAt: performance.now() }
}
