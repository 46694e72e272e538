import 'server-only'
import { cookies, headers } from 'next/headers'
import type { NextAuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { isHex } from 'viem'
import { z } from 'zod'
import { homeChainId } from '@/lib/chain/chains'
import { serverClient } from '@/lib/chain/server-client'
import { serverEnv } from '@/lib/env/server'
import { AppError } from '@/lib/errors/app-error'
import { serverLog } from '@/lib/log/server-log'
import { paths } from '@/lib/nation/paths'
import { requireWithinLimit } from '@/lib/rate-limits/require-within-limit'
import { serverDatabase } from '@/lib/store/server-database'
import { toStoreError } from '@/lib/store/to-store-error'
import { nation } from '@/nation.config'
import { checkSignIn } from './check-sign-in'
import { createSession } from './create-session'
import { SignInRefusedError } from './errors'
import { readSessionCookie } from './read-session-cookie'
import { revokeSession } from './revoke-session'

/** The cookie that ties a sign-in number to the browser that asked for it. */
export const signInCookie = 'civitas-sign-in'

const attempt = z.object({
  message: z.string().min(1).max(2_000),
  // A contract account's signature carries a passkey's proof, or the code to deploy it (ERC-6492).
  signature: z
    .string()
    .max(20_000)
    .refine((text) => isHex(text)),
})

/**
 * next-auth holds the cookie and its CSRF token; what proves the citizen is ours. The cookie names a row in
 * `auth.sessions` and says nothing else, so that a session can be ended at once, and roles are never baked in.
 */
export function authOptions(): NextAuthOptions {
  const env = serverEnv()
  return {
    secret: env.NEXTAUTH_SECRET,
    session: { strategy: 'jwt', maxAge: nation.signIn.sessionLifetimeSeconds },
    pages: { signIn: paths.signIn, error: paths.signIn },
    providers: [
      CredentialsProvider({
        name: 'wallet',
        credentials: { message: {}, signature: {} },
        // next-auth hands the message of a thrown error to the page: it is one of our codes.
        authorize: async (credentials) => {
          try {
            return await signIn(credentials)
          } catch (error) {
            throw new Error(toCode(error))
          }
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user ? { sub: user.id } : token),
      redirect: ({ baseUrl }) => baseUrl,
    },
    logger: {
      error: (code) => serverLog().warn({ code }, 'next-auth'),
      warn: (code) => serverLog().debug({ code }, 'next-auth'),
      debug: () => undefined,
    },
  }
}

async function signIn(credentials: unknown): Promise<{ id: string }> {
  const parsed = attempt.safeParse(credentials)
  if (!parsed.success) throw new SignInRefusedError({ reason: 'message_unreadable' })

  const jar = await cookies()
  const now = new Date()
  const db = serverDatabase()
  const account = await checkSignIn(
    db,
    serverClient(),
    {
      message: parsed.data.message,
      signature: parsed.data.signature as `0x${string}`,
      browser: jar.get(signInCookie)?.value ?? '',
    },
    {
      domain: new URL(serverEnv().NEXTAUTH_URL).host,
      chainId: homeChainId,
      longestLifetimeSeconds: nation.signIn.messageLifetimeSeconds,
      now,
    },
  )
  await requireWithinLimit('session', account)
  // Who signs in anew has left whoever was signed in here before.
  const before = await readSessionCookie(jar)
  if (before !== undefined) await revokeSession(db, { id: before, now })
  const id = await createSession(db, {
    account,
    chainId: homeChainId,
    userAgent: (await headers()).get('user-agent'),
    now,
    lifetimeSeconds: nation.signIn.sessionLifetimeSeconds,
  })
  return { id }
}

function toCode(error: unknown): string {
  const known = toStoreError(error)
  if (known instanceof AppError) return known.code
  serverLog().error({ err: error }, 'sign-in failed')
  return 'unexpected'
}
