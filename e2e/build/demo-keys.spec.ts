import { execFile } from 'node:child_process'
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { demoKeys, deployerKey } from '@/lib/demo/keys'
import { buildDir } from '../fixtures/nation'
import { expect, test } from '../fixtures/test'

const run = promisify(execFile)
const root = resolve('.')
const secrets = [...demoKeys, deployerKey].map(({ privateKey }) => privateKey.slice(2))
const leftOut = new Set(['node_modules', 'test-results', 'screenshots', 'playwright-report'])

/** Names the files of a build, caches aside, that hold a key. */
async function findKeys(build: string): Promise<string[]> {
  const entries = await readdir(build, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.startsWith(join(build, 'cache')))
  const found: string[] = []
  for (const file of files) {
    const text = (await readFile(file, 'latin1')).toLowerCase()
    if (secrets.some((secret) => text.includes(secret))) found.push(file)
  }
  expect(files.length).toBeGreaterThan(50)
  return found
}

test('the local nation’s build holds the demo keys, for the browser alone', async () => {
  const found = await findKeys(resolve(buildDir))
  const forBrowsers = found.filter((file) => file.startsWith(resolve(buildDir, 'static')))
  expect(forBrowsers).not.toEqual([])
})

test('the build of any other nation holds no demo key', async () => {
  test.setTimeout(400_000)
  // Another nation changes nation.config.ts and nothing else, so that is what is done here, in a copy of the project.
  const copy = resolve('.civitas/foreign-nation')
  await rm(copy, { recursive: true, force: true })
  try {
    await mkdir(copy, { recursive: true })
    for (const name of await readdir(root)) {
      if (!name.startsWith('.') && !leftOut.has(name)) {
        await cp(join(root, name), join(copy, name), {
          recursive: true,
          filter: (file) => !/\/contracts\/(out|cache)$|\/services\/indexer\/(node_modules|generated)$/.test(file),
        })
      }
    }
    // Links to the same files: the packages weigh two gigabytes.
    await run('cp', ['-al', join(root, 'node_modules'), join(copy, 'node_modules')])
    const file = join(copy, 'nation.config.ts')
    const local = await readFile(file, 'utf8')
    const foreign = local.replace("kind: 'local',", "kind: 'public',")
    expect(foreign).not.toBe(local)
    await rm(file)
    await writeFile(file, foreign)

    await run(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
      cwd: copy,
      env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', CIVITAS_BUILD_DIR: '.next' },
      maxBuffer: 50_000_000,
      timeout: 350_000,
      killSignal: 'SIGKILL',
    })
    expect(await findKeys(join(copy, '.next'))).toEqual([])
  } finally {
    await rm(copy, { recursive: true, force: true })
  }
})
