import { and, eq, gt, isNull } from 'drizzle-orm'
import { type Address, getAddress } from 'viem'
import type { Database } from '@/lib/store/database'
import { sessions } from '@/lib/store/schema/auth'

export type Session = { id: string; account: Address }

/** Gives the session of an id while it lives: known, not ended, not expired. */
export async function readSession(db: Database, { id, now }: { id: string; now: Date }): Promise<Session | undefined> {
  const [row] = await db
    .select({ id: sessions.id, account: sessions.account })
    .from(sessions)
    .where(and(eq(sessions.id, id), isNull(sessions.revokedAt), gt(sessions.expiresAt, now)))
    .limit(1)
  return row && { id: row.id, account: getAddress(row.account) }
}
