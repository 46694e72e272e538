import { readFile } from 'node:fs/promises'
import { type Address, getAddress, type Hex, isAddress, isHex } from 'viem'
import { z } from 'zod'
import { PersonFileRefusedError } from './errors'

const words = (most: number) => z.string().trim().min(1, 'is missing').max(most, `has more than ${most} letters`)

const consent = z.strictObject({
  wallet: z
    .string()
    .refine((text) => isAddress(text), 'is no address, or a letter of it is mistyped')
    .transform((text) => getAddress(text)),
  /** Unix time in seconds after which the signature no longer counts. */
  deadline: z.number().int().positive(),
  signature: z.custom<Hex>((value) => isHex(value), 'must be hex digits that begin with 0x'),
})

const schema = z.strictObject({
  givenName: words(100),
  familyName: words(100),
  nationalId: words(50),
  birthDate: z.iso.date('must be a date like 1972-03-16'),
  evidence: z.strictObject({
    /** The law or mandate under which the person is entered. */
    authority: words(200),
    orderNumber: words(100),
    /** On which papers the person was recognised. */
    statement: words(1_000),
  }),
  consents: z.array(consent).default([]),
})

/** A wallet's own word that it belongs to a person, as `npm run enrol:consent` prints it. */
export type Consent = { wallet: Address; deadline: number; signature: Hex }

export type PersonFile = z.infer<typeof schema>

/** Reads who is to be entered. Throws {@link PersonFileRefusedError}, which lists every fault and repeats no entry. */
export async function readPersonFile(file: string): Promise<PersonFile> {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text === undefined) throw new PersonFileRefusedError({ file, faults: ['the file cannot be read'] })
  let content: unknown
  try {
    content = JSON.parse(text)
  } catch {
    throw new PersonFileRefusedError({ file, faults: ['the file is not JSON'] })
  }
  const parsed = schema.safeParse(content)
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'the file'}: ${message}`)
  throw new PersonFileRefusedError({ file, faults })
}
