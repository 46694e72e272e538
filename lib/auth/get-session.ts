import 'server-only'
import { cookies } from 'next/headers'
import { cache } from 'react'
import { serverDatabase } from '@/lib/store/server-database'
import { readSession, type Session } from './read-session'
import { readSessionCookie } from './read-session-cookie'

/** Gives who is signed in, or undefined. Read once a request, from the sessions table and not from the cookie alone. */
export const getSession = cache(async (): Promise<Session | undefined> => {
  const id = await readSessionCookie(await cookies())
  return id === undefined ? undefined : readSession(serverDatabase(), { id, now: new Date() })
})
