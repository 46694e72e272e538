// npm run enrol and npm run enrol:consent. See scripts/enrol.ts.
import { fileURLToPath } from 'node:url'
import { setUp } from './setup.mjs'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
await setUp()
const { register } = await import('tsx/esm/api')
register()
await import('./enrol.ts')
