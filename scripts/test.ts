// npm test: types, contracts, then units, then the portal in a real browser against a whole nation.
// `npm test -- contracts`, `unit`, `e2e` and `e2e-l1` run one part. The last line is "N passed, N failed".
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { z } from 'zod'
import type { NationPath } from '@/nation.config'
import { findBrowser } from './find-browser'
import { run } from './run'
import { startTestNation } from './test-nation'

type Count = { passed: number; failed: number }

const parts = {
  types: testTypes,
  contracts: testContracts,
  unit: testUnits,
  // One after the other: the second stops parts of the nation, which the first would notice.
  e2e: () => testInBrowser({ path: 'l2', projects: ['journeys', 'alone'] }),
  'e2e-l1': () => testInBrowser({ path: 'l1', projects: ['l1'] }),
}
const reports = '.civitas/reports'
const browserReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
})

mkdirSync(reports, { recursive: true })
const chosen = process.argv[2]
if (chosen !== undefined && !(chosen in parts)) {
  console.error(`There is no part "${chosen}". The parts are: ${Object.keys(parts).join(', ')}.`)
  process.exit(1)
}

const total: Count = { passed: 0, failed: 0 }
for (const [name, test] of Object.entries(parts)) {
  if (chosen !== undefined && chosen !== name) continue
  const startedAt = Date.now()
  console.log(`\n== ${name}`)
  const { passed, failed } = await test()
  total.passed += passed
  total.failed += failed
  console.log(`== ${name}: ${passed} passed, ${failed} failed, ${Math.round((Date.now() - startedAt) / 1_000)} s`)
}
console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1)

async function testTypes(): Promise<Count> {
  // The types of the routes are made from the folders of app/.
  await run('npx', ['next', 'typegen'], { isQuiet: true })
  const projects = ['tsconfig.json', 'services/indexer/tsconfig.json']
  const codes = await Promise.all(projects.map((project) => run('npx', ['tsc', '--noEmit', '-p', project])))
  const failed = codes.filter(({ code }) => code !== 0).length
  return { passed: projects.length - failed, failed }
}

async function testContracts(): Promise<Count> {
  const { code, output } = await run('npx', ['forge', 'test'], {
    env: { FOUNDRY_PROFILE: process.env['CI'] ? 'ci' : 'default' },
  })
  const [, passed = '0', failed = '0'] = /: (\d+) tests passed, (\d+) failed/.exec(output) ?? []
  return atLeastOneFailure({ passed: Number(passed), failed: Number(failed) }, code)
}

async function testUnits(): Promise<Count> {
  const file = `${reports}/unit.json`
  rmSync(file, { force: true })
  // Deployment and founding are tested with the contracts as they are built.
  const built = await run('npx', ['forge', 'build', '--skip', 'test', '--skip', 'script'])
  if (built.code !== 0) return { passed: 0, failed: 1 }
  const { code } = await run('npx', [
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ])
  const report = read(file, z.object({ numPassedTests: z.number(), numFailedTests: z.number() }))
  return atLeastOneFailure({ passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests ?? 0 }, code)
}

async function testInBrowser({ path, projects }: { path: NationPath; projects: readonly string[] }): Promise<Count> {
  const browser = await findBrowser()
  const nation = await startTestNation(path).catch((error: Error) => console.error(error.message))
  if (!nation) return { passed: 0, failed: 1 }
  const file = `${reports}/e2e.json`
  const env = { ...nation.env, CIVITAS_BROWSER: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: file }
  const total: Count = { passed: 0, failed: 0 }
  try {
    for (const project of projects) {
      rmSync(file, { force: true })
      const args = ['test', `--project=${project}`, '--pass-with-no-tests', '--reporter=list,json']
      const { code } = await run('npx', ['playwright', ...args, ...process.argv.slice(3)], { env })
      const { expected = 0, unexpected = 0, flaky = 0 } = read(file, browserReport)?.stats ?? {}
      const { passed, failed } = atLeastOneFailure({ passed: expected, failed: unexpected + flaky }, code)
      total.passed += passed
      total.failed += failed
    }
  } finally {
    await nation.stop()
  }
  return total
}

/** A runner that ends badly without counting a failure has failed all the same. */
function atLeastOneFailure({ passed, failed }: Count, code: number): Count {
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed }
}

function read<Report>(file: string, schema: z.ZodType<Report>): Report | undefined {
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return undefined
  }
}
