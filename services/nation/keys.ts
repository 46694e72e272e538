import { randomBytes } from 'node:crypto'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { z } from 'zod'

const schema = z.object({
  /** Seals identity numbers in the database; 32 bytes. */
  fieldKey: z.string(),
  /** Finds sealed identity numbers again; 32 bytes. */
  lookupKey: z.string(),
  /** The two before them, while keys are changed. */
  fieldKeyPrevious: z.string().optional(),
  lookupKeyPrevious: z.string().optional(),
  sessionSecret: z.string(),
  postgresPassword: z.string(),
  /** Seals backups; 32 bytes. */
  backupKey: z.string().optional(),
})

export type Keys = z.infer<typeof schema>

/** Gives this nation's own secrets, drawn once and kept in a file that only its owner reads. */
export async function loadKeys(file: string): Promise<Keys> {
  const known = await readKeys(file)
  if (known?.backupKey !== undefined) return known
  const keys: Keys = known
    ? { ...known, backupKey: newKey() }
    : {
        fieldKey: newKey(),
        lookupKey: newKey(),
        sessionSecret: newSecret(),
        postgresPassword: randomBytes(24).toString('base64url'),
        backupKey: newKey(),
      }
  await saveKeys(file, keys)
  return keys
}

/** Gives the secrets of a nation that has some. */
export async function readKeys(file: string): Promise<Keys | undefined> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  return text === undefined ? undefined : schema.parse(JSON.parse(text))
}

/** Puts these secrets in place of those before, at once or not at all: without them nothing sealed opens. */
export async function saveKeys(file: string, keys: Keys): Promise<void> {
  await writeFile(`${file}.new`, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600, flush: true })
  await rename(`${file}.new`, file)
}

/** Draws a key of 32 bytes, in base64. */
export function newKey(): string {
  return randomBytes(32).toString('base64')
}

/** Draws what sessions are signed with. */
export function newSecret(): string {
  return randomBytes(48).toString('base64url')
}
