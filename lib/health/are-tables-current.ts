import { sql } from 'drizzle-orm'
import type { Database } from '@/lib/store/database'
import journal from '@/lib/store/migrations/meta/_journal.json' with { type: 'json' }

/**
 * Says whether every migration of this version has been applied. Tables of a newer version count as current: a version that
 * was rolled back must be able to work with them.
 */
export async function areTablesCurrent(db: Database): Promise<boolean> {
  const newest = Math.max(...journal.entries.map(({ when }) => when))
  const { rows } = await db.execute<{ applied: string | null }>(
    sql`select max(created_at) as applied from drizzle.__drizzle_migrations`,
  )
  return Number(rows[0]?.applied ?? 0) >= newest
}
