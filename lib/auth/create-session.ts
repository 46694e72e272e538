import { randomBytes } from 'node:crypto'
import type { Address } from 'viem'
import type { Database } from '@/lib/store/database'
import { sessions } from '@/lib/store/schema/auth'

/** Opens a session for an account and gives its id, which the cookie carries and nothing else. */
export async function createSession(
  db: Database,
  params: { account: Address; chainId: number; userAgent: string | null; now: Date; lifetimeSeconds: number },
): Promise<string> {
  const id = randomBytes(32).toString('base64url')
  await db.insert(sessions).values({
    id,
    account: params.account,
    chainId: params.chainId,
    userAgent: params.userAgent?.slice(0, 200) ?? null,
    createdAt: params.now,
    expiresAt: new Date(params.now.getTime() + params.lifetimeSeconds * 1_000),
  })
  return id
}
