import { setTimeout as wait } from 'node:timers/promises'
import { and, eq, gte } from 'drizzle-orm'
import type { Hash } from 'viem'
import { transfers } from '@/lib/store/indexed'
import type { BenchNation } from './open-nation'
import type { Sightings } from './watch-receipts'

const pauseMs = 50

/** Notes when each payment can be read in SQL, in the view that the portal's pages read. Looks every 50 ms. */
export function watchRecords({ db, chain, chainId }: BenchNation): Sightings {
  const times = new Map<Hash, number>()
  const stopping = new AbortController()
  const done = watch()
  // Heard by `stop`; this only keeps a watch that breaks off from ending the process.
  done.catch(() => undefined)

  async function watch(): Promise<void> {
    let newest = Number(await chain.getBlockNumber())
    while (!stopping.signal.aborted) {
      const rows = await db
        .select({ hash: transfers.hash, block: transfers.blockNumber })
        .from(transfers)
        .where(and(eq(transfers.chainId, chainId), gte(transfers.blockNumber, newest)))
      const now = performance.now()
      for (const { hash, block } of rows) {
        if (!times.has(hash)) times.set(hash, now)
        newest = Math.max(newest, block)
      }
      await wait(pauseMs)
    }
  }

  return {
    times,
    failed: new Set(),
    stop: () => {
      stopping.abort()
      return done
    },
  }
}
