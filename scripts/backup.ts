import { parseArgs } from 'node:util'
import { homeSide, nationSides } from '@/lib/chain/chains'
import { nation } from '@/nation.config'
import type { BackupHead, BackupManifest } from '@/services/backup/frames'
import { restoreBackup } from '@/services/backup/restore-backup'
import { verifyBackup } from '@/services/backup/verify-backup'
import { writeBackup } from '@/services/backup/write-backup'
import { backupKey, databaseUrl } from './operations-settings'

const usage = `npm run backup -- FILE             writes a sealed backup of the database to a new file
npm run backup:verify -- FILE      proves that a backup is whole and opens with the key
npm run restore -- FILE            puts a backup into an empty database
npm run restore -- FILE --replace  puts a backup in place of everything that the database holds`

const identity = {
  nation: nation.name.en,
  path: homeSide,
  chainIds: nationSides.map((side) => nation.chains[side].id),
}

try {
  await run(process.argv.slice(2))
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}

async function run(args: string[]): Promise<void> {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { replace: { type: 'boolean', default: false } },
  })
  const [verb, file, ...rest] = positionals
  if (!file || rest.length > 0 || (values.replace && verb !== 'restore')) throw new Error(usage)
  const key = await backupKey()
  if (verb === 'backup') {
    const manifest = await writeBackup({ databaseUrl: await databaseUrl(), file, key, identity, now: new Date() })
    say(`Written: ${file}`, manifest)
  } else if (verb === 'verify') {
    const { head, manifest } = await verifyBackup(file, key)
    say(`Whole: ${file}, ${describeHead(head)}`, manifest)
  } else if (verb === 'restore') {
    const isReplacing = values.replace
    const work = { databaseUrl: await databaseUrl(), file, key, identity, isReplacing }
    const { head, manifest } = await restoreBackup(work)
    say(`Restored: ${file}, ${describeHead(head)}. Everybody has to sign in again.`, manifest)
  } else throw new Error(usage)
}

function describeHead({ nation: name, takenAt, migrations }: BackupHead): string {
  return `${name}, taken at ${takenAt} with ${migrations.length} migrations`
}

function say(headline: string, { tables }: BackupManifest): void {
  const lines = tables.map(({ schema, name, rows }) => `  ${String(rows).padStart(10)}  ${schema}.${name}`)
  process.stdout.write(`${[headline, ...lines].join('\n')}\n`)
}
