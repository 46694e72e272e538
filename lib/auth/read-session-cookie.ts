import 'server-only'
import { decode } from 'next-auth/jwt'
import { serverEnv } from '@/lib/env/server'

type Jar = { get: (name: string) => { value: string } | undefined }

/**
 * Gives the session that this browser's cookie names, or undefined. A cookie that we did not write, that was changed or
 * that is too old names none. Whether the session still lives only its row can tell: see `getSession`.
 */
export async function readSessionCookie(jar: Jar): Promise<string | undefined> {
  const { NEXTAUTH_SECRET: secret, NEXTAUTH_URL: url } = serverEnv()
  const name = `${url.startsWith('https:') ? '__Secure-' : ''}next-auth.session-token`
  const token = jar.get(name)?.value
  if (!token) return undefined
  const claims = await decode({ token, secret }).catch(() => null)
  return claims?.sub
}
