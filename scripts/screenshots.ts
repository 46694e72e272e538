// npm run screenshots: a picture of every page, phone and desktop, light and dark, English and Arabic, in screenshots/.
// It takes them of the tests' nation, which it starts, or of one of those that runs and that CIVITAS_URL names.
import { rmSync } from 'node:fs'
import { declaredPath } from '@/nation.config'
import { findBrowser } from './find-browser'
import { run } from './run'
import { startTestNation } from './test-nation'

const browser = await findBrowser()
const running = process.env['CIVITAS_URL']
const nation = running === undefined ? await startTestNation(declaredPath) : undefined
rmSync('screenshots', { recursive: true, force: true })
const env = { ...nation?.env, CIVITAS_BROWSER: browser }
const args = ['playwright', 'test', '--project=screenshots', '--reporter=list', ...process.argv.slice(2)]
const { code } = await run('npx', args, { env })
await nation?.stop()
console.log(code === 0 ? '\nThe pictures are in screenshots/.' : '\nSome pictures could not be taken; see above.')
process.exit(code)
