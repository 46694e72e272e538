import { createHmac } from 'node:crypto'

/** Keys that seal fields. New seals take `current`; older ones stay so that what they sealed can be opened. */
export type FieldKeys = { current: number; keys: ReadonlyMap<number, Uint8Array> }

/** What the register needs to keep personal data unreadable to whoever only has the database. */
export type PeopleKeys = {
  field: FieldKeys
  lookup: Uint8Array
  /** While the lookup key is changed: the one before, under which entries that are not rewritten yet are found. */
  previousLookup?: Uint8Array
}

/** The keys as settings hold them: 32 bytes in base64 each. The ones before are set while keys are changed. */
export type KeySettings = {
  fieldKey: string
  lookupKey: string
  fieldKeyPrevious?: string | undefined
  lookupKeyPrevious?: string | undefined
}

/** Under this version the first key of a nation sealed, before versions told keys apart. */
const firstVersion = 1

/**
 * Gives the keys from their settings. The version under which a key seals follows from the key itself, so that nobody has to
 * count, and no two nations or processes can count differently.
 */
export function toPeopleKeys(settings: KeySettings): PeopleKeys {
  const current = toKey(settings.fieldKey)
  const previous = settings.fieldKeyPrevious === undefined ? undefined : toKey(settings.fieldKeyPrevious)
  const keys = new Map([
    // Whatever bears the first version was sealed before the keys are changed now.
    [firstVersion, previous ?? current],
    [versionOf(current), current],
    ...(previous ? [[versionOf(previous), previous] as const] : []),
  ])
  return {
    field: { current: versionOf(current), keys },
    lookup: toKey(settings.lookupKey),
    ...(settings.lookupKeyPrevious === undefined ? {} : { previousLookup: toKey(settings.lookupKeyPrevious) }),
  }
}

/** Names a key without showing it: the same number for the same key, from 2 to 999 999 999. */
export function versionOf(key: Uint8Array): number {
  const digest = createHmac('sha256', key).update('civitas key version').digest()
  return 2 + (digest.readUInt32BE() % 999_999_998)
}

function toKey(base64: string): Uint8Array {
  const key = Buffer.from(base64, 'base64')
  if (key.length !== 32) throw new Error(`A key must be 32 bytes in base64; this one has ${key.length}.`)
  return key
}
