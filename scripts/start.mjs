// npm start: the whole nation from an empty clone. See services/nation for what it starts.
import { fileURLToPath } from 'node:url'
import { setUp } from './setup.mjs'

// Paths and settings of every tool are relative to the repository.
process.chdir(fileURLToPath(new URL('..', import.meta.url)))
await setUp()
// Which path the nation takes is read wherever its configuration is, so it must be known before anything is loaded.
const path = pathIn(process.argv.slice(2))
if (path !== undefined && !['l1', 'l2'].includes(path)) {
  console.error(`--path is "${path}"; it must be l1 or l2. Nothing was started.`)
  process.exit(1)
}
if (path !== undefined) process.env.CIVITAS_PATH = path
if (process.env.npm_lifecycle_event) {
  // Told to end, npm ends the shell between us and leaves us behind. Then we end too, in order.
  const parent = process.ppid
  setInterval(() => process.ppid === parent || process.kill(process.pid, 'SIGTERM'), 500).unref()
}
const { register } = await import('tsx/esm/api')
register()
await import('../services/nation/main.ts')

/** The value of --path, or of the environment. */
function pathIn(args) {
  const at = args.findIndex((arg) => arg === '--path' || arg.startsWith('--path='))
  if (at < 0) return process.env.CIVITAS_PATH
  return args[at] === '--path' ? (args[at + 1] ?? '') : args[at].slice('--path='.length)
}
