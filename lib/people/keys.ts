/** Keys that seal fields. New seals take `current`; older ones stay so that what they sealed can be opened. */
export type FieldKeys = { current: number; keys: ReadonlyMap<number, Uint8Array> }

/** What the register needs to keep personal data unreadable to whoever only has the database. */
export type PeopleKeys = { field: FieldKeys; lookup: Uint8Array }

/** Gives the keys from their settings: 32 bytes in base64 each. The field key is version 1. */
export function toPeopleKeys({ fieldKey, lookupKey }: { fieldKey: string; lookupKey: string }): PeopleKeys {
  return { field: { current: 1, keys: new Map([[1, toKey(fieldKey)]]) }, lookup: toKey(lookupKey) }
}

function toKey(base64: string): Uint8Array {
  const key = Buffer.from(base64, 'base64')
  if (key.length !== 32) throw new Error(`A key must be 32 bytes in base64; this one has ${key.length}.`)
  return key
}
