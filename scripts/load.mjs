// npm run load. See scripts/load.ts.
import { fileURLToPath } from 'node:url'
import { setUp } from './setup.mjs'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
await setUp()
const { register } = await import('tsx/esm/api')
register()
await import('./load.ts')
