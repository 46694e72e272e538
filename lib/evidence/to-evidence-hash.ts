import { type Hash, type Hex, keccak256, toBytes } from 'viem'

/** What an evidence record says. Every field is part of its hash. */
export type EvidenceStatement = {
  /** Domain and verb: `money.request_issuance`. */
  act: string
  actorPerson: Hex
  actorAccount: Hex
  /** The law, mandate or office that allows the act. */
  authority: string
  orderNumber: string
  statement: string
  /** Which version of the nation's rules the act was judged by. */
  ruleVersion: number
  /** What the act is about, values as text: amounts in base units, accounts, ids. */
  facts: Record<string, string>
}

/**
 * Gives the hash by which an act on chain names its record: keccak256 of the statement and a salt as canonical JSON, which
 * is JSON with sorted keys, no spaces, and text in Unicode form C.
 *
 * Without the salt, short statements could be guessed from their hash. Letters of accounts and ids count in lower case.
 */
export function toEvidenceHash(statement: EvidenceStatement, salt: Hex): Hash {
  const { act, actorPerson, actorAccount, authority, orderNumber, statement: text, ruleVersion, facts } = statement
  return keccak256(
    toBytes(
      toCanonicalJson({
        act,
        actorPerson: actorPerson.toLowerCase(),
        actorAccount: actorAccount.toLowerCase(),
        authority,
        orderNumber,
        statement: text,
        ruleVersion,
        facts,
        salt: salt.toLowerCase(),
      }),
    ),
  )
}

type Canonical = string | number | { [key: string]: Canonical }

export function toCanonicalJson(value: Canonical): string {
  if (typeof value === 'number') return JSON.stringify(value)
  if (typeof value === 'string') return JSON.stringify(value.normalize('NFC'))
  const entries = Object.entries(value).map(([key, inner]) => [key.normalize('NFC'), inner] as const)
  // By code unit, as RFC 8785 sorts, and not by the reader's language.
  entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${toCanonicalJson(inner)}`).join(',')}}`
}
