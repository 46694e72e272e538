import { and, eq, gt } from 'drizzle-orm'
import type { Database } from '@/lib/store/database'
import { nonces } from '@/lib/store/schema/auth'
import { toBrowserHash } from './create-nonce'

/**
 * Uses a number up and says whether it was good: known, not expired, and given to this browser.
 *
 * Reading is deleting, in one statement: of two sign-ins with one number, at most one gets `true`. A try from another
 * browser leaves the number alone, so that a stranger cannot spoil a sign-in.
 */
export async function takeNonce(
  db: Database,
  { nonce, browser, now }: { nonce: string; browser: string; now: Date },
): Promise<boolean> {
  const taken = await db
    .delete(nonces)
    .where(and(eq(nonces.nonce, nonce), eq(nonces.browser, toBrowserHash(browser)), gt(nonces.expiresAt, now)))
    .returning({ nonce: nonces.nonce })
  return taken.length === 1
}
