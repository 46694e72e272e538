import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { planPortalBuild } from '@/services/nation/builds'
import { createChildren } from '@/services/nation/children'
import { readConfig } from '@/services/nation/config'

// The same build, and the same note of what it was made of, as `npm start` makes: so that the start finds it made.
try {
  const { root, home, buildDir } = readConfig([], process.env)
  const [runFolder, logFolder] = [join(home, 'build'), join(home, 'build')]
  await mkdir(runFolder, { recursive: true, mode: 0o700 })
  const children = createChildren({ runFolder, logFolder })
  const build = await planPortalBuild({ root, buildDir, children, stopping: new AbortController().signal })
  await build?.()
  process.stdout.write(`${join(root, buildDir)} is ${build ? 'built' : 'up to date'}.\n`)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
