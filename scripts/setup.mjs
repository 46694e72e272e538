// What every command needs before it can do anything: the right Node and the packages. Plain JavaScript without
// packages, because it runs when there are none.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const stamp = join(root, 'node_modules/.civitas-lock')

/** Makes this machine able to run the project's own programs, or ends with one sentence and exit code 1. */
export async function setUp() {
  checkNode()
  await installPackages()
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  fail(`Node ${process.versions.node} is too old: this project needs Node 20.19 or newer.`)
}

async function installPackages() {
  const lock = readFileSync(join(root, 'package-lock.json'))
  const hash = createHash('sha256').update(lock).digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return
  if (!matchesLock(JSON.parse(lock))) {
    const startedAt = Date.now()
    const seconds = () => Math.round((Date.now() - startedAt) / 1000)
    console.log('  …  Installing the packages (the first time takes some minutes)')
    const reminder = setInterval(() => console.log(`  …  Installing the packages (${seconds()} s so far)`), 15_000)
    const { code, output } = await run('npm', ['ci', '--no-progress', '--no-fund', '--no-audit', '--loglevel=error'])
    clearInterval(reminder)
    if (code !== 0) fail(`${output.trim()}\n\nThe packages could not be installed: "npm ci" ended with code ${code}.`)
    console.log(`  ✓  Installing the packages (${seconds()} s)`)
  }
  writeFileSync(stamp, hash)
}

/** Whether what is installed is what the lock names: an installation made by hand need not be made again. */
function matchesLock(lock) {
  const file = join(root, 'node_modules/.package-lock.json')
  if (!existsSync(file)) return false
  const installed = JSON.parse(readFileSync(file, 'utf8')).packages
  return Object.entries(lock.packages).every(
    ([path, { version, optional, link }]) =>
      path === '' || optional || link || !path.startsWith('node_modules/') || installed[path]?.version === version,
  )
}

function run(command, args) {
  return new Promise((resolve) => {
    let output = ''
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
    child.on('error', (error) => resolve({ code: 1, output: error.message }))
    child.on('exit', (code) => resolve({ code: code ?? 1, output }))
  })
}

function fail(sentence) {
  console.error(sentence)
  process.exit(1)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await setUp()
