import { eq } from 'drizzle-orm'
import type { Database } from '@/lib/store/database'
import { heads } from '@/lib/store/indexed'
import { decideLag, type Lag } from './decide-lag'

type ChainNow = {
  /** Number of the chain's newest block. */
  newest: number
  /** Asks the chain for the time of a block in Unix seconds. */
  timeOf: (block: number) => Promise<number>
  /** Unix seconds. */
  now: number
}

/** Gives how far the indexer is behind a chain. Asks the chain for one more block, and only when there is a difference. */
export async function getIndexerLag(
  db: Database,
  { chainId, chain }: { chainId: number; chain: ChainNow },
): Promise<Lag> {
  const [head] = await db.select({ number: heads.number }).from(heads).where(eq(heads.chainId, chainId))
  const { newest, timeOf, now } = chain
  const oldestMissing = head === undefined ? 0 : head.number + 1
  const missingSince = oldestMissing <= newest ? await timeOf(oldestMissing) : undefined
  return decideLag({ recorded: head?.number, newest, missingSince, now })
}
