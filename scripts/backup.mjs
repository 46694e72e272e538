// npm run backup, backup:verify and restore. See scripts/backup.ts.
import { setUp } from './setup.mjs'

await setUp()
const { register } = await import('tsx/esm/api')
register()
await import('./backup.ts')
