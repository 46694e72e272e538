import { setTimeout as wait } from 'node:timers/promises'
import { type Hash, type Hex, hexToNumber } from 'viem'
import type { BenchNation } from './open-nation'
import { rpc } from './rpc'

/** When each hash was first seen, in milliseconds of `performance.now()`. */
export type Sightings = { times: ReadonlyMap<Hash, number>; failed: ReadonlySet<Hash>; stop: () => Promise<void> }

const pauseMs = 20

/**
 * Reads the receipts of every new block through the public RPC, and notes when the answer was there. Looks every 20 ms, so
 * what it notes is up to that much later than the truth, never earlier.
 */
export function watchReceipts({ rpcUrl }: BenchNation): Sightings {
  const times = new Map<Hash, number>()
  const failed = new Set<Hash>()
  const stopping = new AbortController()
  const done = watch()
  // Heard by `stop`; this only keeps a watch that breaks off from ending the process.
  done.catch(() => undefined)

  async function watch(): Promise<void> {
    let next = hexToNumber(await rpc<Hex>(rpcUrl, 'eth_blockNumber', [])) + 1
    while (!stopping.signal.aborted) {
      const newest = hexToNumber(await rpc<Hex>(rpcUrl, 'eth_blockNumber', []))
      for (; next <= newest; next += 1) {
        const receipts = await rpc<{ transactionHash: Hash; status: Hex }[]>(rpcUrl, 'eth_getBlockReceipts', [
          `0x${next.toString(16)}`,
        ])
        const now = performance.now()
        for (const { transactionHash, status } of receipts) {
          times.set(transactionHash, now)
          if (status !== '0x1') failed.add(transactionHash)
        }
      }
      await wait(pauseMs)
    }
  }

  return {
    times,
    failed,
    stop: () => {
      stopping.abort()
      return done
    },
  }
}
