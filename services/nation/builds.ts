import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join, relative } from 'node:path'
import { nation } from '@/nation.config'
import { readArtifact } from '../deploy/artifact'
import { solidityNames } from '../deploy/plan'
import type { Children } from './children'
import { BuildFailedError } from './errors'

const require = createRequire(import.meta.url)

const portalSources = [
  ...['app', 'components', 'i18n', 'lib', 'messages', 'public'],
  ...['contracts/deployments', 'contracts/permissions.json'],
  ...['nation.config.ts', 'next.config.ts', 'proxy.ts', 'instrumentation.ts', 'postcss.config.mjs'],
  'package-lock.json',
]

/** `stopping` ends a build that is under way. */
type Build = { root: string; children: Children; stopping: AbortSignal }

/** Builds the contracts. Costs a second when nothing changed: forge knows what it built, and with which settings. */
export async function buildContracts({ root, children, stopping }: Build): Promise<void> {
  const forge = require.resolve('@foundry-rs/forge/bin.mjs')
  const build = (flags: string[]) =>
    runBuild({
      children,
      stopping,
      name: 'contracts-build',
      what: 'The contract build',
      args: [forge, 'build', '--skip', 'test', '--skip', 'script', ...flags],
      env: { FOUNDRY_PROFILE: 'default' },
      root,
    })
  await build([])
  // Other forge commands leave artifacts without code behind, and forge takes them for built.
  if (!(await areContractsBuilt())) await build(['--force'])
}

async function areContractsBuilt(): Promise<boolean> {
  const artifacts = await Promise.allSettled(Object.values(solidityNames).map(readArtifact))
  return artifacts.every(({ status }) => status === 'fulfilled')
}

/** Says how to build the portal when it changed since the last time, or undefined when there is nothing to do. */
export async function planPortalBuild({
  root,
  buildDir,
  children,
  stopping,
}: Build & { buildDir: string }): Promise<(() => Promise<void>) | undefined> {
  const stamp = join(root, buildDir, '.sources')
  const hash = await hashSources(root, portalSources)
  if ((await readFile(stamp, 'utf8').catch(() => '')) === hash) return undefined
  return async () => {
    await runBuild({
      children,
      stopping,
      name: 'portal-build',
      what: 'The portal build',
      args: [require.resolve('next/dist/bin/next'), 'build'],
      env: { NEXT_TELEMETRY_DISABLED: '1', CIVITAS_BUILD_DIR: buildDir, CIVITAS_PATH: nation.path },
      root,
    })
    await writeFile(stamp, hash)
  }
}

async function runBuild({
  root,
  children,
  stopping,
  name,
  what,
  args,
  env,
}: Build & { name: string; what: string; args: string[]; env: Record<string, string> }): Promise<void> {
  // One build, one log: what is shown of it after a failure must not come from an earlier one.
  await rm(children.logFileOf(name), { force: true })
  stopping.throwIfAborted()
  const build = children.start({ name, args, env, cwd: root })
  const end = () => void build.stop()
  stopping.addEventListener('abort', end)
  const reason = await build.gone
  stopping.removeEventListener('abort', end)
  if (reason === 'exit code 0') return
  const logFile = children.logFileOf(name)
  throw new BuildFailedError({ what, logFile, tail: await readTail(logFile) })
}

/** Gives the last lines of a log, which mostly say why a program ended. */
export async function readTail(logFile: string): Promise<string> {
  return (await readFile(logFile, 'utf8').catch(() => '')).trim().split('\n').slice(-25).join('\n')
}

async function hashSources(root: string, sources: readonly string[]): Promise<string> {
  // A build keeps the path that it was made for.
  const hash = createHash('sha256').update(process.version).update(nation.path)
  for (const source of sources) {
    for (const file of await filesOf(join(root, source))) {
      if (/\.test\.tsx?$/.test(file)) continue
      hash.update(`\n${relative(root, file)}\n`).update(await readFile(file))
    }
  }
  return hash.digest('hex')
}

async function filesOf(path: string): Promise<string[]> {
  if (!existsSync(path)) return []
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => undefined)
  if (!entries) return [path]
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}
