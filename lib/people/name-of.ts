import { toShortAccount } from '@/lib/chain/to-short-account'
import { type FullName, maskName } from './mask-name'

/** Who an account belongs to, as others may know them, in plain text; or the ends of an account on nobody's entry. */
export function nameOf(names: ReadonlyMap<string, FullName>, account: string): string {
  const name = names.get(account.toLowerCase())
  return name ? maskName(name) : toShortAccount(account)
}
