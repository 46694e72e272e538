import 'server-only'
import { serverEnv } from '@/lib/env/server'
import { watchPool } from '@/lib/metrics/pools'
import { createDatabase, type OpenDatabase } from './database'

let database: OpenDatabase | undefined

/** Gives the portal's database, one pool per process. */
export function serverDatabase(): OpenDatabase {
  if (database) return database
  database = createDatabase(serverEnv().DATABASE_URL)
  watchPool(database.$client)
  return database
}
