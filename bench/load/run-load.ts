// One program for a running nation: node --import tsx bench/load/run-load.ts FILE MINUTES ORCHESTRATOR-PID
import { setMaxListeners } from 'node:events'
import { writeFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { and, eq, or } from 'drizzle-orm'
import type { Address } from 'viem'
import { nationHome } from '@/e2e/fixtures/nation'
import { transfers } from '@/lib/store/indexed'
import { type Citizen, enrolCitizens } from '../nation/enrol-citizens'
import { type BenchNation, openNation } from '../nation/open-nation'
import { round } from '../statistics'
import { createLoadCitizen, type LoadCitizen, type ReadKind } from './citizen'
import { signIn } from './sign-in'
import { createTally, type Tally } from './tally'
import { findParts, floorsOf, growthOf, type MemorySample, watchMemory } from './watch-memory'

const citizens = 500
const paymentsPerMinute = 50
/** Between two pages a person reads. */
const thinking = { shortestMs: 15_000, longestMs: 60_000 }
const mera = 1_000_000n
const signInsAtOnce = 8
/** What people look at, as often as it stands here. */
const habits: readonly ReadKind[] = [
  ...(['home', 'home', 'home', 'home', 'movements', 'movements', 'receipt', 'receipt'] as const),
  ...(['supply', 'start', 'data-sources'] as const),
]

const [, , file = '', minutes = '10', orchestrator = '0'] = process.argv
const nation = openNation()
const tally = createTally()

console.log(`  …  entering ${citizens} citizens and signing them in`)
const people = await enrolCitizens(nation, { count: citizens, amount: 100n * mera })
const crowd = await signInAll(nation, people)
const { count, examples } = tally.errors()
if (count > 0) throw new Error(`The preparation failed:\n${examples.join('\n')}`)
console.log(`  ✓  ${crowd.length} citizens are signed in`)

tally.reset()
const memory = watchMemory(findParts(nationHome, Number(orchestrator)))
const began = performance.now()
const ending = AbortSignal.timeout(Number(minutes) * 60_000)
// Every citizen hears of the end: that is no leak.
setMaxListeners(0, ending)
const progress = setInterval(report, 60_000)
const [paid] = await Promise.all([payAll(crowd, ending), ...crowd.map((one) => browse(one, ending))])
clearInterval(progress)
memory.stop()
const tookMinutes = (performance.now() - began) / 60_000
report()

const grew = Object.fromEntries(Object.entries(memory.samples).map(([part, of]) => [part, round(growthOf(of), 2)]))
const spreads = tally.spreads()
const pages = Object.entries(spreads).filter(([kind]) => !['asset', 'payment'].includes(kind))
const worst = (of: 'p95' | 'p99') => round(Math.max(...pages.map(([, spread]) => spread[of])))
writeFileSync(
  file,
  JSON.stringify({
    values: {
      'load.minutes': round(tookMinutes, 2),
      'load.citizens': crowd.length,
      // Each payment comes at its time, so that the last may end a moment after the end.
      'load.payments': Math.floor(paid / Math.max(Number(minutes), tookMinutes - 0.5)),
      'load.errors': tally.errors().count,
      ...Object.fromEntries(
        Object.entries(grew).map(([part, value]) => [`load.memory.${part.replace(' ', '-')}`, value]),
      ),
      'load.page.p95': worst('p95'),
      'load.page.p99': worst('p99'),
    },
    details: {
      errors: tally.errors().examples,
      requests: toRounded(spreads),
      memory: Object.fromEntries(Object.entries(memory.samples).map(([part, of]) => [part, toMemory(of)])),
    },
  }),
)
await nation.close()
process.exit(0)

async function signInAll(of: BenchNation, everybody: readonly Citizen[]): Promise<LoadCitizen[]> {
  const ready: LoadCitizen[] = []
  const waiting = [...everybody]
  async function next(): Promise<void> {
    for (let citizen = waiting.shift(); citizen; citizen = waiting.shift()) {
      const one = createLoadCitizen(of, citizen, { tally, firstReceipt: await receiptOf(of, citizen.account.address) })
      await signIn(one.visitor, citizen.account)
      ready.push(one)
    }
  }
  await Promise.all(Array.from({ length: signInsAtOnce }, next))
  return ready
}

async function receiptOf({ db, chainId }: BenchNation, account: Address) {
  const own = account.toLowerCase() as Address
  const [row] = await db
    .select({ hash: transfers.hash })
    .from(transfers)
    .where(and(eq(transfers.chainId, chainId), or(eq(transfers.sender, own), eq(transfers.recipient, own))))
    .limit(1)
  if (!row) throw new Error(`Nothing was ever paid to ${account}.`)
  return row.hash
}

/** Reads page after page until the end, with the pauses of a person. The first pause spreads the crowd out. */
async function browse(one: LoadCitizen, until: AbortSignal): Promise<void> {
  await pause(Math.random() * thinking.longestMs, until)
  while (!until.aborted) {
    await one.read(habits[Math.floor(Math.random() * habits.length)] ?? 'home')
    await pause(thinking.shortestMs + Math.random() * (thinking.longestMs - thinking.shortestMs), until)
  }
}

/** Lets one citizen after the other pay, at a steady rate. Gives how many payments came to a receipt. */
async function payAll(everybody: readonly LoadCitizen[], until: AbortSignal): Promise<number> {
  const paying: Promise<boolean>[] = []
  const started = performance.now()
  while (!until.aborted) {
    const turn = paying.length
    const payer = everybody[turn % everybody.length]
    const payee = everybody[(turn + 1) % everybody.length]
    if (payer && payee) paying.push(payer.pay(payee.citizen))
    await pause(started + ((turn + 1) * 60_000) / paymentsPerMinute - performance.now(), until)
  }
  return (await Promise.all(paying)).filter(Boolean).length
}

async function pause(milliseconds: number, until: AbortSignal): Promise<void> {
  if (milliseconds > 0) await wait(milliseconds, undefined, { signal: until }).catch(() => undefined)
}

function report(): void {
  const minute = round((performance.now() - began) / 60_000, 1)
  const { count: errors, examples: shown } = tally.errors()
  console.log(`\n  after ${minute} min: ${errors} errors`)
  for (const example of shown) console.log(`    ${example}`)
  for (const [kind, { count: times, p50, p95, p99, max }] of Object.entries(tally.spreads())) {
    const cells = [p50, p95, p99, max].map((value) => `${Math.round(value)}`.padStart(7)).join('')
    console.log(`    ${kind.padEnd(14)}${String(times).padStart(7)} times${cells} ms (p50 p95 p99 max)`)
  }
  for (const [part, samples] of Object.entries(memory.samples)) {
    const { megabytes = 0 } = samples.at(-1) ?? {}
    console.log(`    ${part.padEnd(14)}${round(megabytes)} MB, grows by ${round(growthOf(samples), 2)} MB/min`)
  }
}

function toRounded(of: ReturnType<Tally['spreads']>) {
  return Object.fromEntries(
    Object.entries(of).map(([kind, spread]) => [
      kind,
      Object.fromEntries(Object.entries(spread).map(([name, value]) => [name, round(value)])),
    ]),
  )
}

function toMemory(samples: readonly MemorySample[]) {
  const megabytes = samples.map((sample) => sample.megabytes)
  return {
    first: round(megabytes[0] ?? 0),
    last: round(megabytes.at(-1) ?? 0),
    highest: round(Math.max(...megabytes)),
    perMinute: round(growthOf(samples), 2),
    floors: floorsOf(samples).map(({ megabytes: floor }) => round(floor)),
  }
}
