import 'server-only'
import { LimitReachedError } from './errors'
import type { LimitName } from './limits'
import { takeFromServerLimit } from './take-from-server-limit'

/**
 * Counts one act and throws {@link LimitReachedError} when it is one too many.
 *
 * INVARIANT: what cannot be counted is not done. When the database does not answer, this throws what it threw.
 */
export async function requireWithinLimit(name: LimitName, key: string): Promise<void> {
  const taken = await takeFromServerLimit(name, key)
  if (!taken.isAllowed) throw new LimitReachedError({ limit: name, retryAfterSeconds: taken.retryAfterSeconds })
}
