import 'server-only'
import { serverEnv } from '@/lib/env/server'
import { type PeopleKeys, toPeopleKeys } from './keys'

let keys: PeopleKeys | undefined

/** Gives the portal's keys for personal data, read once. */
export function serverKeys(): PeopleKeys {
  if (keys) return keys
  const env = serverEnv()
  keys = toPeopleKeys({
    fieldKey: env.CIVITAS_FIELD_KEY,
    lookupKey: env.CIVITAS_LOOKUP_KEY,
    fieldKeyPrevious: env.CIVITAS_FIELD_KEY_PREVIOUS,
    lookupKeyPrevious: env.CIVITAS_LOOKUP_KEY_PREVIOUS,
  })
  return keys
}
