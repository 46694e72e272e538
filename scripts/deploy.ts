// npm run deploy and npm run deploy:check. See docs/runbooks/deploy.md.
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { AppError } from '@/lib/errors/app-error'
import { nation } from '@/nation.config'
import { recordPlaces } from '../services/deploy/records'
import { runCheck } from '../services/deploy/run-check'
import { runDeploy } from '../services/deploy/run-deploy'
import { demoOffices } from '../services/founding/demo-offices'
import { run } from './run'

const [command, ...words] = process.argv.slice(2)
const say = (line: string) => void process.stdout.write(`${line}\n`)

try {
  if (command === 'check') {
    const differences = await runCheck(words, { nation, folder: recordPlaces.folder, say })
    process.exitCode = differences === 0 ? 0 : 1
  } else {
    await buildContracts()
    const root = join(import.meta.dirname, '..')
    const journals = join(resolve(root, process.env['CIVITAS_HOME'] ?? '.civitas'), 'deploy')
    await runDeploy(words, { nation, demoOffices, places: { ...recordPlaces, journals }, say, confirm })
  }
} catch (error) {
  // A sentence for the person who typed the command; anything else is a fault of this program and shows where.
  process.stderr.write(
    `\n${error instanceof AppError ? error.message : error instanceof Error ? error.stack : error}\n`,
  )
  process.exitCode = 1
}

/** From an empty clone nothing is built yet, and what is deployed is what stands in contracts/src now. */
async function buildContracts(): Promise<void> {
  // Another profile makes other code, and so a nation at other addresses.
  const env = { FOUNDRY_PROFILE: 'default' }
  const { code, output } = await run('npx', ['forge', 'build', '--skip', 'test'], { isQuiet: true, env })
  if (code === 0) return
  process.stderr.write(`${output.trim()}\n\nThe contracts could not be built. Nothing was sent.\n`)
  process.exit(1)
}

async function confirm(question: string): Promise<boolean | 'nobody is there'> {
  if (!process.stdin.isTTY) return 'nobody is there'
  const lines = createInterface({ input: process.stdin, output: process.stdout })
  try {
    return /^y(es)?$/i.test((await lines.question(question)).trim())
  } finally {
    lines.close()
  }
}
