import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, truncateSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Hash, Hex } from 'viem'
import { z } from 'zod'
import { OtherPlanInJournalError } from './errors'

const hex = z.custom<Hex>((value) => typeof value === 'string' && /^0x[0-9a-f]*$/i.test(value))
const heading = z.strictObject({ chainId: z.number(), genesis: hex, deployer: hex, plan: hex })
const line = z.strictObject({ step: z.string(), nonce: z.number(), hash: hex, raw: hex })

/** What a journal belongs to: one plan of one account on one chain. */
export type JournalHeading = z.infer<typeof heading>

/** A transaction that is signed and may have been sent. Several of one nonce are tries of which one counts at most. */
export type Signed = { step: string; nonce: number; hash: Hash; raw: Hex }

export type Journal = {
  /** In the order in which they were signed. */
  entries(): readonly Signed[]
  /** Returns when the entries are on disk, so that they can be sent. */
  append(entries: readonly Signed[]): void
}

/** A journal for networks that are made anew when anything goes wrong. */
export function createMemoryJournal(): Journal {
  const entries: Signed[] = []
  return { entries: () => entries, append: (signed) => void entries.push(...signed) }
}

/**
 * Opens the journal of a deployment, or begins it.
 *
 * Throws {@link OtherPlanInJournalError} when the file belongs to another plan: finishing that one and beginning this one
 * would leave two nations.
 */
export function openJournal(file: string, { heading: wanted }: { heading: JournalHeading }): Journal {
  const entries: Signed[] = []
  const lines = existsSync(file) ? readLines(file) : []
  const [first, ...rest] = lines
  if (first === undefined) write(file, [wanted])
  else {
    requireSame({ file, found: heading.parse(first), wanted })
    entries.push(...rest.map((entry) => line.parse(entry)))
  }
  return {
    entries: () => entries,
    append(signed) {
      write(file, signed)
      entries.push(...signed)
    },
  }
}

function requireSame({ file, found, wanted }: { file: string; found: JournalHeading; wanted: JournalHeading }): void {
  const said = {
    chainId: 'the chain is another one',
    genesis: 'the chain began anew',
    deployer: 'the key is another one',
    plan: 'nation.config.ts, the offices or the contracts have changed',
  } as const satisfies Record<keyof JournalHeading, string>
  for (const name of Object.keys(said) as (keyof JournalHeading)[]) {
    if (found[name] !== wanted[name]) throw new OtherPlanInJournalError({ file, what: said[name] })
  }
}

/** A last line that a break cut off was never sent, since sending comes after writing: it is taken away. */
function readLines(file: string): unknown[] {
  const text = readFileSync(file, 'utf8')
  const whole = text.slice(0, text.lastIndexOf('\n') + 1)
  if (whole !== text) truncateSync(file, Buffer.byteLength(whole))
  return whole
    .split('\n')
    .filter((part) => part !== '')
    .map((part) => JSON.parse(part))
}

function write(file: string, values: readonly object[]): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const descriptor = openSync(file, 'a', 0o600)
  try {
    writeSync(descriptor, values.map((value) => `${JSON.stringify(value)}\n`).join(''))
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
