// npm start: the whole nation from an empty clone. See services/nation for what it starts.
import { setUp } from './setup.mjs'

await setUp()
const { register } = await import('tsx/esm/api')
register()
await import('../services/nation/main.ts')
