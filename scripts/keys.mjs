// npm run keys:new and keys:rotate. See scripts/keys.ts.
import { setUp } from './setup.mjs'

await setUp()
const { register } = await import('tsx/esm/api')
register()
await import('./keys.ts')
