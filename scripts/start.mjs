// npm start: the whole nation from an empty clone. See services/nation for what it starts.
import { fileURLToPath } from 'node:url'
import { setUp } from './setup.mjs'

// Paths and settings of every tool are relative to the repository.
process.chdir(fileURLToPath(new URL('..', import.meta.url)))
await setUp()
if (process.env.npm_lifecycle_event) {
  // Told to end, npm ends the shell between us and leaves us behind. Then we end too, in order.
  const parent = process.ppid
  setInterval(() => process.ppid === parent || process.kill(process.pid, 'SIGTERM'), 500).unref()
}
const { register } = await import('tsx/esm/api')
register()
await import('../services/nation/main.ts')
