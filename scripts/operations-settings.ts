import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { KeySettings } from '@/lib/people/keys'
import { nation } from '@/nation.config'
import { readConfig } from '@/services/nation/config'
import { type Keys, loadKeys, readKeys } from '@/services/nation/keys'

/** Where the secrets of a nation on this machine are. */
export function keysFile(): string {
  return join(readConfig([], process.env).home, 'keys.json')
}

/** The secrets of the nation on this machine, or a sentence that says what is missing. */
export async function localKeys(): Promise<Keys> {
  const file = keysFile()
  if (nation.kind !== 'local' || (await readKeys(file)) === undefined) {
    throw new Error(`There is no nation in ${file}. Start one with "npm start", or set DATABASE_URL and the keys.`)
  }
  return loadKeys(file)
}

/** The keys that the environment names, when it names any. */
export function namedKeys(): KeySettings | undefined {
  const fieldKey = process.env['CIVITAS_FIELD_KEY']
  const lookupKey = process.env['CIVITAS_LOOKUP_KEY']
  if (!fieldKey && !lookupKey) return undefined
  if (!fieldKey || !lookupKey) throw new Error('Set both CIVITAS_FIELD_KEY and CIVITAS_LOOKUP_KEY.')
  return {
    fieldKey,
    lookupKey,
    fieldKeyPrevious: process.env['CIVITAS_FIELD_KEY_PREVIOUS'] || undefined,
    lookupKeyPrevious: process.env['CIVITAS_LOOKUP_KEY_PREVIOUS'] || undefined,
  }
}

/** The database that DATABASE_URL names, or that of the nation on this machine, which must run. */
export async function databaseUrl(): Promise<string> {
  const named = process.env['DATABASE_URL']
  if (named) return named
  const { ports } = readConfig([], process.env)
  const { postgresPassword } = await localKeys()
  return `postgres://civitas:${postgresPassword}@127.0.0.1:${ports.postgres}/civitas`
}

/** What backups are sealed with: from CIVITAS_BACKUP_KEY, the file that CIVITAS_BACKUP_KEY_FILE names, or this machine's nation. */
export async function backupKey(): Promise<Uint8Array> {
  const file = process.env['CIVITAS_BACKUP_KEY_FILE']
  const named = process.env['CIVITAS_BACKUP_KEY'] || (file && (await readFile(file, 'utf8')).trim())
  const text = named || (await localKeys()).backupKey || ''
  const key = Buffer.from(text, 'base64')
  if (key.length !== 32) throw new Error('The backup key must be 32 bytes in base64. "npm run keys:new" draws one.')
  return key
}
