import { createHash, randomBytes } from 'node:crypto'
import { lt } from 'drizzle-orm'
import { generateSiweNonce } from 'viem/siwe'
import type { Database } from '@/lib/store/database'
import { nonces } from '@/lib/store/schema/auth'

/** A number for one sign-in, and the secret that ties it to the browser that asked. */
export type SignInNonce = { nonce: string; browser: string }

/**
 * Gives a number that one sign-in message may carry, for `lifetimeSeconds`.
 *
 * `browser` goes into an httpOnly cookie: a message signed elsewhere with this number is worth nothing without it.
 */
export async function createNonce(
  db: Database,
  { now, lifetimeSeconds }: { now: Date; lifetimeSeconds: number },
): Promise<SignInNonce> {
  const nonce = generateSiweNonce()
  const browser = randomBytes(32).toString('base64url')
  // Numbers that nobody used would stay for ever.
  await db.delete(nonces).where(lt(nonces.expiresAt, now))
  await db.insert(nonces).values({
    nonce,
    browser: toBrowserHash(browser),
    expiresAt: new Date(now.getTime() + lifetimeSeconds * 1_000),
  })
  return { nonce, browser }
}

/** Hashes the browser's secret, so that a reader of the database cannot use it. */
export function toBrowserHash(browser: string): string {
  return createHash('sha256').update(browser).digest('hex')
}
