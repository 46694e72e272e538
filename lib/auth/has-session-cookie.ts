import 'server-only'
import { cookies } from 'next/headers'
import { sessionCookie } from './session-cookie'

/**
 * Whether this browser carries a session cookie, for public pages that ask no database: enough to offer "your account" in
 * place of "sign in", and proof of nothing.
 */
export async function hasSessionCookie(): Promise<boolean> {
  const jar = await cookies()
  return jar.getAll().some(({ name }) => sessionCookie.test(name))
}
