import { randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { z } from 'zod'

const schema = z.object({
  /** Seals identity numbers in the database; 32 bytes. */
  fieldKey: z.string(),
  /** Finds sealed identity numbers again; 32 bytes. */
  lookupKey: z.string(),
  sessionSecret: z.string(),
  postgresPassword: z.string(),
})

export type Keys = z.infer<typeof schema>

/** Gives this nation's own secrets, drawn once and kept in a file that only its owner reads. */
export async function loadKeys(file: string): Promise<Keys> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (text !== undefined) return schema.parse(JSON.parse(text))
  const keys: Keys = {
    fieldKey: randomBytes(32).toString('base64'),
    lookupKey: randomBytes(32).toString('base64'),
    sessionSecret: randomBytes(48).toString('base64url'),
    postgresPassword: randomBytes(24).toString('base64url'),
  }
  await writeFile(file, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600 })
  return keys
}
