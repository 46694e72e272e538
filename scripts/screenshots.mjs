// npm run screenshots. See scripts/screenshots.ts.
import { setUp } from './setup.mjs'

await setUp()
const { register } = await import('tsx/esm/api')
register()
await import('./screenshots.ts')
