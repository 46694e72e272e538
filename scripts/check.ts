// npm run check: everything that can be said of the code without starting a nation.
import { checkLicences } from './check/licences'
import { checkPersonalData } from './check/personal-data'
import { checkSecrets } from './check/secrets'
import { run } from './run'

type Check = { name: string; find: () => Promise<readonly string[]> }

const checks: readonly Check[] = [
  { name: 'format and lint', find: command('npx', ['biome', 'check', '--error-on-warnings', '.']) },
  { name: 'format of the contracts', find: command('npx', ['forge', 'fmt', '--check']) },
  { name: 'types', find: findTypeFaults },
  { name: 'types of the indexer', find: command('npx', ['tsc', '--noEmit', '-p', 'services/indexer/tsconfig.json']) },
  { name: 'unused code', find: command('npx', ['knip']) },
  { name: 'drift of generated files', find: findDrift },
  { name: 'licences of shipped packages', find: checkLicences },
  { name: 'secrets', find: checkSecrets },
  { name: 'personal data on chain', find: checkPersonalData },
  { name: 'quick tests', find: command('npx', ['vitest', 'run', 'lib']) },
]

let failures = 0
for (const { name, find } of checks) {
  const startedAt = Date.now()
  const faults = await find()
  const seconds = Math.round((Date.now() - startedAt) / 1_000)
  console.log(`  ${faults.length === 0 ? '✓' : '✗'}  ${name} (${seconds} s)`)
  for (const fault of faults) console.log(fault.replace(/^/gm, '       '))
  failures += faults.length === 0 ? 0 : 1
}
console.log(failures === 0 ? '\nAll checks hold.' : `\n${failures} of ${checks.length} checks do not hold.`)
process.exit(failures === 0 ? 0 : 1)

function command(program: string, args: readonly string[]): () => Promise<readonly string[]> {
  return async () => {
    const { code, output } = await run(program, args, { isQuiet: true })
    return code === 0 ? [] : [output.trim().split('\n').slice(-60).join('\n')]
  }
}

async function findTypeFaults(): Promise<readonly string[]> {
  // The types of the routes are made from the folders of app/.
  await run('npx', ['next', 'typegen'], { isQuiet: true })
  return command('npx', ['tsc', '--noEmit'])()
}

async function findDrift(): Promise<readonly string[]> {
  const generated = ['lib/generated', 'docs/errors.md']
  const before = await run('git', ['stash', 'create'], { isQuiet: true })
  const { code, output } = await run('node', ['--import', 'tsx', 'scripts/generate.ts'], { isQuiet: true })
  if (code !== 0) return [output.trim()]
  const base = before.output.trim() || 'HEAD'
  const drift = await run('git', ['diff', '--stat', base, '--', ...generated], { isQuiet: true })
  return drift.output.trim() === '' ? [] : [`Run "npm run generate" and commit what changes:\n${drift.output.trim()}`]
}
