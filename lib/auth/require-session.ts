import 'server-only'
import { redirect } from 'next/navigation'
import { pathTo } from '@/lib/nation/paths'
import { getSession } from './get-session'
import type { Session } from './read-session'

/** Gives who is signed in, or sends the reader to the sign-in page, from where they come back to `next`. */
export async function requireSession(next: string): Promise<Session> {
  const session = await getSession()
  if (!session) redirect(pathTo.signIn(next))
  return session
}
