import { eq, sql } from 'drizzle-orm'
import type { ChainSide } from '@/lib/chain/chains'
import type { ChainClient } from '@/lib/chain/client'
import { decideLag } from '@/lib/chain/decide-lag'
import type { Database } from '@/lib/store/database'
import { heads } from '@/lib/store/indexed'
import { areTablesCurrent } from './are-tables-current'
import type { HealthMemory } from './health-memory'

/** What the indexer wrote of a chain, against the chain; `unknown` when one of the two cannot be asked. */
export type RecordsHealth =
  | { state: 'current'; number: number }
  | { state: 'behind'; number: number | null; behindBlocks: number; behindSeconds: number; since: string }
  | { state: 'unknown' }

export type ChainHealth = {
  side: ChainSide
  chainId: number
  /** Whether national money and the registers live here. */
  isHome: boolean
  node: { state: 'up' | 'down'; since: string }
  /** The newest block that the node knows. */
  head: { number: number; at: string } | null
  records: RecordsHealth
}

export type Problem = {
  /** `chain_quiet`: the node answers, and its newest block is old. It may have lost its own network. */
  part: 'database' | 'tables' | 'node' | 'records' | 'chain_quiet'
  side?: ChainSide
  since: string | null
}

/**
 * What the portal needs to serve pages, how each of it is and since when. Says nothing about where it is or why it fails.
 *
 * All times are ISO times. A `since` of a database or a node is the first look of this process that found it so, in an
 * unbroken row; for records that are behind it is the time of the oldest block that they lack.
 */
export type Health = {
  /** Whether pages can be served as they should be: database, home node and its records. */
  isReady: boolean
  checkedAt: string
  /** `tables` is `behind` when a migration of this version has not been applied. */
  database: { state: 'up' | 'down'; since: string; tables: 'current' | 'behind' | 'unknown' }
  chains: ChainHealth[]
  /** Everything that is not as it should be; empty when all is well. */
  problems: Problem[]
}

export type WatchedChain = { side: ChainSide; chainId: number; isHome: boolean; client: ChainClient }

/** A chain makes a block at least every 12 seconds here and on Ethereum; ten missing ones are no accident. */
const quietSeconds = 120

/** Asks the database, the nodes and the records how they are. Never throws. */
export async function checkHealth({
  db,
  chains,
  memory,
  now,
}: {
  db: Database
  chains: readonly WatchedChain[]
  memory: HealthMemory
  now: Date
}): Promise<Health> {
  const [database, blocks] = await Promise.all([
    checkDatabase(db, memory, now),
    Promise.all(chains.map(({ client }) => client.getBlock().catch(() => undefined))),
  ])
  const checked = await Promise.all(
    chains.map((chain, index) =>
      checkChain({ db, chain, block: blocks[index], canRead: database.state === 'up', memory, now }),
    ),
  )
  const problems = [...problemsOfDatabase(database), ...checked.flatMap((chain) => problemsOfChain(chain, now))]
  const home = checked.filter(({ isHome }) => isHome)
  return {
    isReady: database.tables === 'current' && home.every(({ records }) => records.state === 'current'),
    checkedAt: now.toISOString(),
    database,
    chains: checked,
    problems,
  }
}

async function checkDatabase(db: Database, memory: HealthMemory, now: Date): Promise<Health['database']> {
  const state = await db.execute(sql`select 1`).then(
    () => 'up' as const,
    () => 'down' as const,
  )
  const since = memory.sinceWhen('database', state, now).toISOString()
  if (state === 'down') return { state, since, tables: 'unknown' }
  const tables = await areTablesCurrent(db).then(
    (isCurrent) => (isCurrent ? ('current' as const) : ('behind' as const)),
    () => 'unknown' as const,
  )
  return { state, since, tables }
}

async function checkChain({
  db,
  chain: { side, chainId, isHome, client },
  block,
  canRead,
  memory,
  now,
}: {
  db: Database
  chain: WatchedChain
  block: { number: bigint; timestamp: bigint } | undefined
  canRead: boolean
  memory: HealthMemory
  now: Date
}): Promise<ChainHealth> {
  const state = block ? ('up' as const) : ('down' as const)
  const node = { state, since: memory.sinceWhen(`node:${side}`, state, now).toISOString() }
  const known = { side, chainId, isHome, node }
  if (!block) return { ...known, head: null, records: { state: 'unknown' } }
  const head = { number: Number(block.number), at: toIso(Number(block.timestamp)) }
  const timeOf = async (number: number) =>
    Number(
      number === head.number ? block.timestamp : (await client.getBlock({ blockNumber: BigInt(number) })).timestamp,
    )
  const records = canRead
    ? await checkRecords({ db, chainId, newest: head.number, timeOf, part: `records:${side}`, memory, now }).catch(
        // Before the indexer ran for the first time there are no records to read.
        () => ({ state: 'unknown' }) as const,
      )
    : ({ state: 'unknown' } as const)
  return { ...known, head, records }
}

async function checkRecords({
  db,
  chainId,
  newest,
  timeOf,
  part,
  memory,
  now,
}: {
  db: Database
  chainId: number
  newest: number
  timeOf: (block: number) => Promise<number>
  part: string
  memory: HealthMemory
  now: Date
}): Promise<RecordsHealth> {
  const [row] = await db.select({ number: heads.number }).from(heads).where(eq(heads.chainId, chainId))
  const oldestMissing = row === undefined ? 0 : row.number + 1
  const missingSince = oldestMissing <= newest ? await timeOf(oldestMissing) : undefined
  const nowSeconds = Math.floor(now.getTime() / 1_000)
  const lag = decideLag({ recorded: row?.number, newest, missingSince, now: nowSeconds })
  const state = lag.isBehind ? 'behind' : 'current'
  const seen = memory.sinceWhen(part, state, now).toISOString()
  if (state === 'current') return { state, number: row?.number ?? 0 }
  const { behindBlocks, behindSeconds } = lag
  // Records of a chain that lost blocks lack none of them: then only the look itself has a time.
  const since = missingSince === undefined ? seen : toIso(missingSince)
  return { state, number: row?.number ?? null, behindBlocks, behindSeconds, since }
}

function problemsOfDatabase({ state, since, tables }: Health['database']): Problem[] {
  if (state === 'down') return [{ part: 'database', since }]
  return tables === 'current' ? [] : [{ part: 'tables', since: null }]
}

function problemsOfChain({ side, node, head, records }: ChainHealth, now: Date): Problem[] {
  if (node.state === 'down') return [{ part: 'node', side, since: node.since }]
  const isQuiet = head !== null && now.getTime() - Date.parse(head.at) > quietSeconds * 1_000
  return [
    ...(isQuiet && head ? [{ part: 'chain_quiet' as const, side, since: head.at }] : []),
    ...(records.state === 'behind' ? [{ part: 'records' as const, side, since: records.since }] : []),
  ]
}

function toIso(seconds: number): string {
  return new Date(seconds * 1_000).toISOString()
}
