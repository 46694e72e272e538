import { createHmac } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { Database } from '@/lib/store/database'
import { rateLimits } from '@/lib/store/schema/auth'

export type Taking = {
  /** Which limit. What is taken from one says nothing about another. */
  name: string
  /** Whose: an account, a person, the address of a connection. Stored as a hash under `secret` only. */
  key: string
  /** How many a window allows. */
  limit: number
  windowSeconds: number
  secret: string
  now: Date
}

export type Taken =
  | { isAllowed: true }
  /** `isFirst` once in a window, so that it can be told once. */
  | { isAllowed: false; retryAfterSeconds: number; isFirst: boolean }

/** Old windows that one new window clears away: more than it adds, and few enough to be done at once. */
const clearedAtOnce = 100

/**
 * Counts one act against a limit and tells whether it is within it.
 *
 * A window begins with its first act and is over after `windowSeconds`, whatever was refused in between. Two at once count
 * as two, in every process that shares the database. Throws what the database throws: the caller knows whether an act may
 * go on uncounted.
 */
export async function takeFromLimit(db: Database, taking: Taking): Promise<Taken> {
  const { limit, windowSeconds, now } = taking
  const key = toStoredKey(taking)
  const isOver = sql`${rateLimits.endsAt} <= ${now.toISOString()}::timestamptz`
  const [row] = await db
    .insert(rateLimits)
    .values({ key, endsAt: new Date(now.getTime() + windowSeconds * 1_000), count: 1 })
    .onConflictDoUpdate({
      target: rateLimits.key,
      set: {
        endsAt: sql`case when ${isOver} then excluded.ends_at else ${rateLimits.endsAt} end`,
        // It stops just above the limit: a number that only grows would one day be too large for its column.
        count: sql`case when ${isOver} then 1 else least(${rateLimits.count}, ${limit + 1}) + 1 end`,
      },
    })
    .returning({ endsAt: rateLimits.endsAt, count: rateLimits.count })
  if (!row) throw new Error('Counting gave no row.')

  if (row.count === 1) await clearOldWindows(db, now)
  if (row.count <= limit) return { isAllowed: true }
  const retryAfterSeconds = Math.max(1, Math.ceil((row.endsAt.getTime() - now.getTime()) / 1_000))
  return { isAllowed: false, retryAfterSeconds, isFirst: row.count === limit + 1 }
}

/** A keyed hash, since the four billion addresses of the internet are hashed without a key in an afternoon. */
function toStoredKey({ name, key, secret }: Taking): string {
  return createHmac('sha256', secret)
    .update(JSON.stringify([name, key]))
    .digest('base64url')
}

/** Skips windows that somebody counts in at this moment, so that two who clear never wait for one another. */
async function clearOldWindows(db: Database, now: Date): Promise<void> {
  await db.execute(sql`
    delete from ${rateLimits} where key in (
      select key from ${rateLimits} where ends_at <= ${now.toISOString()}::timestamptz
      order by ends_at limit ${clearedAtOnce} for update skip locked
    )`)
}
