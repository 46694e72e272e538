import { sql } from 'drizzle-orm'
import type { ChainClient } from '@/lib/chain/client'
import { getIndexerLag } from '@/lib/chain/get-indexer-lag'
import type { Database } from '@/lib/store/database'

/** What the portal needs to serve pages, and how each of it is. Says nothing about where it is or why it fails. */
export type Health = {
  isReady: boolean
  database: 'up' | 'down'
  node: 'up' | 'down'
  /** What the indexer wrote, against the chain; `unknown` when one of the two cannot be asked. */
  records: { state: 'current' | 'behind'; behindBlocks: number; behindSeconds: number } | { state: 'unknown' }
}

/** Asks the database, the node and the records how they are. Never throws. */
export async function checkHealth({
  db,
  client,
  chainId,
  nowSeconds,
}: {
  db: Database
  client: ChainClient
  chainId: number
  nowSeconds: number
}): Promise<Health> {
  const [asked, block] = await Promise.allSettled([db.execute(sql`select 1`), client.getBlock()])
  const database = asked.status === 'fulfilled' ? 'up' : 'down'
  const node = block.status === 'fulfilled' ? 'up' : 'down'
  const records =
    asked.status === 'fulfilled' && block.status === 'fulfilled'
      ? await checkRecords({ db, client, chainId, nowSeconds, head: block.value })
      : ({ state: 'unknown' } as const)
  return { isReady: records.state === 'current', database, node, records }
}

async function checkRecords({
  db,
  client,
  chainId,
  nowSeconds,
  head,
}: {
  db: Database
  client: ChainClient
  chainId: number
  nowSeconds: number
  head: { number: bigint; timestamp: bigint }
}): Promise<Health['records']> {
  const newest = Number(head.number)
  const timeOf = async (number: number) =>
    Number(number === newest ? head.timestamp : (await client.getBlock({ blockNumber: BigInt(number) })).timestamp)
  try {
    const lag = await getIndexerLag(db, { chainId, chain: { newest, timeOf, now: nowSeconds } })
    const { behindBlocks, behindSeconds } = lag
    return { state: lag.isBehind ? 'behind' : 'current', behindBlocks, behindSeconds }
  } catch {
    // Before the indexer ran for the first time there are no records to read.
    return { state: 'unknown' }
  }
}
