import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isAlive } from '../process'
import { type Children, createChildren, endLeftovers } from './children'
import { claimHome } from './instance'

let folder: string
let runFolder: string
let children: Children

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'children-'))
  runFolder = join(folder, 'run')
  await mkdir(runFolder)
  children = createChildren({ runFolder, logFolder: folder })
})

afterEach(async () => {
  await children.stopAll()
  await rm(folder, { recursive: true, force: true })
})

function start(script: string) {
  return children.start({ name: 'part', args: ['-e', script], env: { GREETING: 'hello' }, cwd: folder })
}

test('output goes to the log, and a part sees only the settings it is given', async () => {
  process.env['CIVITAS_SECRET_OF_ANOTHER'] = 'secret'
  const { gone } = start('console.log(process.env.GREETING, process.env.CIVITAS_SECRET_OF_ANOTHER)')
  expect(await gone).toBe('exit code 0')
  await expect.poll(() => readFile(children.logFileOf('part'), 'utf8')).toBe('hello undefined\n')
})

test('stopping a part stops what it started too', async () => {
  const { gone, stop } = start(
    `const { pid } = require('child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1e6)']);
     console.log(pid); setInterval(() => {}, 1e6)`,
  )
  await expect.poll(() => readFile(children.logFileOf('part'), 'utf8')).toMatch(/^\d+\n$/)
  const grandchild = Number(await readFile(children.logFileOf('part'), 'utf8'))
  await stop()
  expect(await gone).toBe('signal SIGTERM')
  await expect.poll(() => isAlive(grandchild)).toBe(false)
})

test('what a killed nation left running is ended at the next start', async () => {
  const { gone } = start('setInterval(() => {}, 1e6)')
  await endLeftovers(runFolder)
  expect(await gone).toBe('signal SIGKILL')
})

test('a note about a process that is another program by now ends nothing', async () => {
  await writeFile(join(runFolder, 'part.pid'), JSON.stringify({ pid: process.pid, command: 'another program' }))
  await endLeftovers(runFolder)
  expect(isAlive(process.pid)).toBe(true)
})

test('one nation runs from a folder; a note of a process that is gone does not stand in the way', async () => {
  await writeFile(join(runFolder, 'nation'), JSON.stringify([4_194_304, 'node scripts/start.mjs']))
  claimHome({ home: folder, runFolder }).release()
  const other = start('setInterval(() => {}, 1e6)')
  const command = `${process.execPath} -e setInterval(() => {}, 1e6)`
  await writeFile(join(runFolder, 'nation'), JSON.stringify([other.pid, command]))
  expect(() => claimHome({ home: folder, runFolder })).toThrow(`This nation is running already (process ${other.pid})`)
})
