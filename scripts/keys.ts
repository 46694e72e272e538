import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { toPeopleKeys } from '@/lib/people/keys'
import { createDatabase } from '@/lib/store/database'
import { rotateKeys } from '@/services/key-rotation/rotate-keys'
import { readConfig } from '@/services/nation/config'
import { claimHome } from '@/services/nation/instance'
import { newKey, newSecret, readKeys, saveKeys } from '@/services/nation/keys'
import { databaseUrl, keysFile, localKeys, namedKeys } from './operations-settings'

const usage = `npm run keys:new             prints fresh keys, and changes nothing
npm run keys:new -- --local  gives the nation on this machine new keys; it must not run
npm run keys:rotate          seals everything anew with the keys of now`

try {
  await run(process.argv.slice(2))
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}

async function run(args: string[]): Promise<void> {
  const options = { local: { type: 'boolean', default: false } } as const
  const { positionals, values } = parseArgs({ args, allowPositionals: true, options })
  const [verb, ...rest] = positionals
  if (rest.length > 0) throw new Error(usage)
  if (verb === 'new' && values.local) await changeLocalKeys()
  else if (verb === 'new') printKeys()
  else if (verb === 'rotate' && !values.local) await rotate()
  else throw new Error(usage)
}

function printKeys(): void {
  const settings = {
    CIVITAS_FIELD_KEY: newKey(),
    CIVITAS_LOOKUP_KEY: newKey(),
    NEXTAUTH_SECRET: newSecret(),
    CIVITAS_BACKUP_KEY: newKey(),
  }
  process.stdout.write(
    `${Object.entries(settings)
      .map(([name, value]) => `${name}=${value}`)
      .join('\n')}\n`,
  )
}

/** The nation's programs read its keys when they start, so it must not run meanwhile. */
async function changeLocalKeys(): Promise<void> {
  const keys = await localKeys()
  if (keys.fieldKeyPrevious !== undefined || keys.lookupKeyPrevious !== undefined) {
    throw new Error('The last change of keys has not been ended. Start the nation and run "npm run keys:rotate" first.')
  }
  const { home } = readConfig([], process.env)
  const claim = claimHome({ home, runFolder: join(home, 'run') })
  try {
    await saveKeys(keysFile(), {
      ...keys,
      fieldKey: newKey(),
      lookupKey: newKey(),
      fieldKeyPrevious: keys.fieldKey,
      lookupKeyPrevious: keys.lookupKey,
      sessionSecret: newSecret(),
    })
  } finally {
    claim.release()
  }
  process.stdout.write(
    'The nation has new keys. Start it, then run "npm run keys:rotate". Everybody has to sign in again.\n',
  )
}

async function rotate(): Promise<void> {
  const named = namedKeys()
  const settings = named ?? (await localKeys())
  const db = createDatabase(await databaseUrl())
  try {
    const { opened, resealed, lookupsRewritten } = await rotateKeys(db, toPeopleKeys(settings))
    process.stdout.write(
      `${opened} sealed texts open with the keys of now; ${resealed} of them were sealed anew, ${lookupsRewritten} lookups rewritten.\n`,
    )
  } finally {
    await db.$client.end()
  }
  if (named) {
    process.stdout.write(
      'Take CIVITAS_FIELD_KEY_PREVIOUS and CIVITAS_LOOKUP_KEY_PREVIOUS away and start the portal again.\n',
    )
    return
  }
  const keys = await readKeys(keysFile())
  if (!keys) return
  const { fieldKeyPrevious, lookupKeyPrevious, ...current } = keys
  if (fieldKeyPrevious ?? lookupKeyPrevious) {
    await saveKeys(keysFile(), current)
    process.stdout.write('The keys before are deleted.\n')
  }
}
