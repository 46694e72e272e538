import { existsSync } from 'node:fs'
import { run } from './run'

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
]

/**
 * Gives the path of a Chromium. Where there is none it is installed from Debian's packages, which needs root.
 *
 * Ends the program with one sentence when neither works.
 */
export async function findBrowser(): Promise<string> {
  const found = process.env['CIVITAS_BROWSER'] ?? places.find((place) => existsSync(place))
  if (found) return found
  if (process.getuid?.() === 0) {
    console.log('  …  Installing Chromium from Debian’s packages (the browser tests need it)')
    const quiet = { isQuiet: true, env: { DEBIAN_FRONTEND: 'noninteractive' } }
    await run('apt-get', ['update'], quiet)
    const { code, output } = await run(
      'apt-get',
      ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-core'],
      quiet,
    )
    const installed = places.find((place) => existsSync(place))
    if (code === 0 && installed) return installed
    console.error(output.slice(-2_000))
  }
  console.error(
    'The browser tests need Chromium. Install it with "sudo apt-get install chromium", then run this again.',
  )
  process.exit(1)
}
