// npm run deploy and npm run deploy:check. See scripts/deploy.ts.
import { fileURLToPath } from 'node:url'
import { setUp } from './setup.mjs'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
await setUp()
const { register } = await import('tsx/esm/api')
register()
await import('./deploy.ts')
