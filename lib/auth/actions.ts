'use server'

import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { serverDatabase } from '@/lib/store/server-database'
import { getSession } from './get-session'
import { revokeSession } from './revoke-session'
import { sessionCookie } from './session-cookie'

/** Ends the session, for every device that carries its cookie, and leads to the start page. */
export async function signOut(): Promise<never> {
  const session = await getSession()
  if (session) await revokeSession(serverDatabase(), { id: session.id, now: new Date() })
  const jar = await cookies()
  for (const { name } of jar.getAll()) {
    // A browser takes no word about a cookie with this prefix that is not marked secure, not even its end.
    if (sessionCookie.test(name)) jar.delete({ name, secure: name.startsWith('__Secure-') })
  }
  redirect('/')
}
