import 'server-only'
import { serverEnv } from '@/lib/env/server'
import { serverLog } from '@/lib/log/server-log'
import { serverDatabase } from '@/lib/store/server-database'
import { type Limit, type LimitName, limits } from './limits'
import { type Taken, takeFromLimit } from './take-from-limit'

/**
 * Counts one act against one of the portal's limits and tells whether it is within it. `key` is whose: an account, a
 * person, a session, or an address as `toAddressKey` gives it.
 *
 * Throws what the database throws when it cannot count.
 */
export async function takeFromServerLimit(name: LimitName, key: string): Promise<Taken> {
  const { limit, windowSeconds, per }: Limit = limits[name]
  const env = serverEnv()
  const taken = await takeFromLimit(serverDatabase(), {
    name,
    key,
    limit: per === 'address' ? limit * env.CIVITAS_ADDRESS_LIMIT_FACTOR : limit,
    windowSeconds,
    secret: env.NEXTAUTH_SECRET,
    now: new Date(),
  })
  if (!taken.isAllowed && taken.isFirst) {
    // Once a window. Whose it was is nobody's to read in a log.
    serverLog().warn({ limit: name }, 'a limit was reached')
  }
  return taken
}
