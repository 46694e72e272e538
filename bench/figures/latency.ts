import { setTimeout as wait } from 'node:timers/promises'
import type { Hash } from 'viem'
import { homeSide } from '@/lib/chain/chains'
import { enrolCitizens } from '../nation/enrol-citizens'
import type { BenchNation } from '../nation/open-nation'
import { type Accepted, payAtRate, requireRate, signPayments } from '../nation/pay-at-rate'
import { watchReceipts } from '../nation/watch-receipts'
import { watchRecords } from '../nation/watch-records'
import type { Measurements } from '../schema'
import { round, spreadOf } from '../statistics'

/** What a rollup of the nation's own must take, and what a nation would ask of an L1 that it shares with others. */
const perSecond = homeSide === 'l2' ? 100 : 20
const seconds = 60
const payers = 50
const mera = 1_000_000n
const patienceMs = 30_000

/** Measures how long a payment takes on the node alone: many a second for a minute, from registered accounts. */
export async function measureLatency(nation: BenchNation): Promise<Measurements> {
  const citizens = await enrolCitizens(nation, { count: payers, amount: 100n * mera })
  const payments = await signPayments(nation, citizens, perSecond * seconds)
  const receipts = watchReceipts(nation)
  const records = watchRecords(nation)
  const began = performance.now()
  const accepted = await payAtRate(nation, payments, { perSecond })
  const tookSeconds = (performance.now() - began) / 1_000
  requireRate(accepted, perSecond)

  const isComplete = (times: ReadonlyMap<Hash, number>) => accepted.every(({ hash }) => times.has(hash))
  const deadline = performance.now() + patienceMs
  while (performance.now() < deadline && !(isComplete(receipts.times) && isComplete(records.times))) await wait(100)
  await Promise.all([receipts.stop(), records.stop()])
  const failed = accepted.filter(({ hash }) => receipts.failed.has(hash)).length
  if (failed > 0) throw new Error(`${failed} of ${accepted.length} payments failed.`)

  const conditions = `${accepted.length} payments in ${round(tookSeconds, 1)} s by ${payers} accounts, pre-signed and sent in the order of their nonces whether earlier ones were answered or not.`
  const figures = {
    accepted: accepted.map(({ sentAt, acceptedAt }) => acceptedAt - sentAt),
    receipt: sinceAccepted(accepted, receipts.times),
    records: sinceAccepted(accepted, records.times),
  }
  return Object.fromEntries(
    Object.entries(figures).flatMap(([name, times]) => {
      const { count: _, ...spread } = spreadOf(times)
      return Object.entries(spread).map(([part, value]) => [
        `money.transfer.${name}.${part}`,
        { value: round(value), conditions },
      ])
    }),
  )
}

function sinceAccepted(accepted: readonly Accepted[], times: ReadonlyMap<Hash, number>): number[] {
  return accepted.map(({ hash, acceptedAt }) => {
    const seenAt = times.get(hash)
    // INVARIANT: a payment that was never seen is no figure at all, and not one fewer.
    if (seenAt === undefined) throw new Error(`The payment ${hash} was accepted and never seen again.`)
    return Math.max(0, seenAt - acceptedAt)
  })
}
