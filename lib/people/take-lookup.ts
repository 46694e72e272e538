import { sql } from 'drizzle-orm'
import type { Hex } from 'viem'
import type { Database } from '@/lib/store/database'
import { lookups } from '@/lib/store/schema/people'

/** Looking up whom an account belongs to is for paying somebody, and nobody pays more than this many in an hour by hand. */
export const lookupRules = { most: 120, windowSeconds: 3_600 } as const

/** `refused_first` once in a window, so that it can be told once. */
export type Lookup = 'taken' | 'refused_first' | 'refused'

/**
 * Counts one look-up of a name by a person, and tells whether they may have it.
 *
 * A window begins with its first look-up and is over after `windowSeconds`, refused ones or not. Two at once count as two.
 */
export async function takeLookup(
  db: Database,
  { personId, now, most, windowSeconds }: { personId: Hex; now: Date; most: number; windowSeconds: number },
): Promise<Lookup> {
  const isOver = sql`${lookups.windowStart} <= ${new Date(now.getTime() - windowSeconds * 1_000).toISOString()}::timestamptz`
  const [row] = await db
    .insert(lookups)
    .values({ personId, windowStart: now, count: 1 })
    .onConflictDoUpdate({
      target: lookups.personId,
      set: {
        windowStart: sql`case when ${isOver} then excluded.window_start else ${lookups.windowStart} end`,
        count: sql`case when ${isOver} then 1 else least(${lookups.count}, ${most + 1}) + 1 end`,
      },
    })
    .returning({ count: lookups.count })
  const count = row?.count ?? 1
  if (count <= most) return 'taken'
  return count === most + 1 ? 'refused_first' : 'refused'
}
