import { cookies } from 'next/headers'
import { createNonce } from '@/lib/auth/create-nonce'
import { signInCookie } from '@/lib/auth/options'
import { serverEnv } from '@/lib/env/server'
import { toErrorResponse } from '@/lib/errors/to-error-response'
import { clientAddressOf } from '@/lib/http/client-address'
import { toAddressKey } from '@/lib/http/to-address-key'
import { requireWithinLimit } from '@/lib/rate-limits/require-within-limit'
import { serverDatabase } from '@/lib/store/server-database'
import { nation } from '@/nation.config'

/** Gives a number for one sign-in message, and ties it to this browser. */
export async function POST(request: Request): Promise<Response> {
  try {
    await requireWithinLimit('signInNumber', toAddressKey(clientAddressOf(request.headers)))
    const lifetimeSeconds = nation.signIn.messageLifetimeSeconds
    const { nonce, browser } = await createNonce(serverDatabase(), { now: new Date(), lifetimeSeconds })
    const jar = await cookies()
    jar.set(signInCookie, browser, {
      httpOnly: true,
      sameSite: 'strict',
      secure: serverEnv().NEXTAUTH_URL.startsWith('https:'),
      path: '/api/auth',
      maxAge: lifetimeSeconds,
    })
    return Response.json({ nonce })
  } catch (error) {
    return toErrorResponse(error)
  }
}
