import 'server-only'
import { homeSide, nationSides } from '@/lib/chain/chains'
import { serverClient } from '@/lib/chain/server-client'
import { processWide } from '@/lib/process-wide'
import { holdFor } from '@/lib/store/hold-for'
import { serverDatabase } from '@/lib/store/server-database'
import { nation } from '@/nation.config'
import { checkHealth, type Health } from './check-health'
import { createHealthMemory } from './health-memory'

const lookEverySeconds = 10

/**
 * Gives how the portal is. At most 2 s old: whoever asks, and as often as they like, the nodes and the database are asked
 * once in that time.
 */
export function serverHealth(): Promise<Health> {
  return processWide('health', () => {
    const memory = createHealthMemory()
    return holdFor(2, () =>
      checkHealth({
        db: serverDatabase(),
        chains: nationSides.map((side) => ({
          side,
          chainId: nation.chains[side].id,
          isHome: side === homeSide,
          client: serverClient(side),
        })),
        memory,
        now: new Date(),
      }),
    )
  })()
}

/** Looks every ten seconds from now on, so that "since when" does not depend on anybody asking. */
export function watchHealth(): void {
  processWide('health-watch', () => setInterval(() => void serverHealth(), lookEverySeconds * 1_000).unref())
}
