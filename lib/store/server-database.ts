import 'server-only'
import { serverEnv } from '@/lib/env/server'
import { createDatabase, type OpenDatabase } from './database'

let database: OpenDatabase | undefined

/** Gives the portal's database, one pool per process. */
export function serverDatabase(): OpenDatabase {
  database ??= createDatabase(serverEnv().DATABASE_URL)
  return database
}
