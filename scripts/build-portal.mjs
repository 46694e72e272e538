// npm run build:portal. See scripts/build-portal.ts.
import { setUp } from './setup.mjs'

await setUp()
const { register } = await import('tsx/esm/api')
register()
await import('./build-portal.ts')
