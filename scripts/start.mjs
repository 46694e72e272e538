// npm start: the whole nation from an empty clone. See services/nation for what it starts.
import { fileURLToPath } from 'node:url'
import { setUp } from './setup.mjs'

// Paths and settings of every tool are relative to the repository.
process.chdir(fileURLToPath(new URL('..', import.meta.url)))
await setUp()
const { register } = await import('tsx/esm/api')
register()
await import('../services/nation/main.ts')
