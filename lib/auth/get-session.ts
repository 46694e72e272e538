import 'server-only'
import { getServerSession } from 'next-auth/next'
import { cache } from 'react'
import { serverDatabase } from '@/lib/store/server-database'
import { authOptions } from './options'
import { readSession, type Session } from './read-session'

/** Gives who is signed in, or undefined. Read once a request, from the sessions table and not from the cookie alone. */
export const getSession = cache(async (): Promise<Session | undefined> => {
  const cookie = (await getServerSession(authOptions())) as { sessionId?: string } | null
  if (!cookie?.sessionId) return undefined
  return readSession(serverDatabase(), { id: cookie.sessionId, now: new Date() })
})
