import { and, eq, isNull } from 'drizzle-orm'
import type { Database } from '@/lib/store/database'
import { sessions } from '@/lib/store/schema/auth'

/** Ends a session at once, on every device that carries its cookie. Ending it again changes nothing. */
export async function revokeSession(db: Database, { id, now }: { id: string; now: Date }): Promise<void> {
  await db
    .update(sessions)
    .set({ revokedAt: now })
    .where(and(eq(sessions.id, id), isNull(sessions.revokedAt)))
}
