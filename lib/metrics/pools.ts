import type { Pool } from 'pg'
import { processWide } from '@/lib/process-wide'

const pools = () => processWide('database-pools', () => new Set<Pool>())

/** Counts the connections of a pool in the portal's figures from now on. */
export function watchPool(pool: Pool): void {
  pools().add(pool)
}

/** Gives how many connections the portal's pools have, by what they do, and how many queries wait for one. */
export function countConnections(): { busy: number; idle: number; waiting: number } {
  const sum = { busy: 0, idle: 0, waiting: 0 }
  for (const pool of pools()) {
    sum.busy += pool.totalCount - pool.idleCount
    sum.idle += pool.idleCount
    sum.waiting += pool.waitingCount
  }
  return sum
}
