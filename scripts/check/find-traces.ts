import { createHash } from 'node:crypto'
import { keccak256, toHex } from 'viem'
import type { DemoPerson } from '@/lib/demo/people'

/** A piece of personal data as it would look on a chain, and whose it is. */
export type Trace = { hex: string; of: string; form: string }

/**
 * Gives every form in which a person's data could stand on a chain: as text in each case, and as a hash of it that
 * anyone could find by trying all names, dates and numbers.
 */
export function tracesOf(person: Pick<DemoPerson, 'givenName' | 'familyName' | 'nationalId' | 'birthDate'>): Trace[] {
  const { givenName, familyName, nationalId, birthDate } = person
  const texts = [
    givenName,
    familyName,
    `${givenName} ${familyName}`,
    `${familyName}, ${givenName}`,
    nationalId,
    nationalId.replaceAll('-', ''),
    birthDate,
    birthDate.replaceAll('-', ''),
  ]
  const written = new Set(texts.flatMap((text) => [text, text.toLowerCase(), text.toUpperCase()]))
  return [...written].flatMap((text) => {
    const bytes = new TextEncoder().encode(text)
    const plain = { hex: toHex(bytes).slice(2), of: familyName, form: 'as text' }
    const hashes = [
      { hex: keccak256(bytes).slice(2), of: familyName, form: 'as a keccak256 hash' },
      { hex: createHash('sha256').update(bytes).digest('hex'), of: familyName, form: 'as a sha256 hash' },
    ]
    // Three or four letters stand in any megabyte of code by chance; their hashes do not.
    return bytes.length < 6 ? hashes : [plain, ...hashes]
  })
}

/** Gives the traces that stand in the data, which is hexadecimal without 0x. */
export function findTraces(data: string, traces: readonly Trace[]): Trace[] {
  const lowerCase = data.toLowerCase()
  return traces.filter(({ hex }) => lowerCase.includes(hex))
}
