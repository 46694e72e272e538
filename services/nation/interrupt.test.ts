import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { wipePlace } from '../postgres/place'
import { createPlace } from './testing/nation-program'

// Each test starts a nation, which takes seconds on a busy machine.
vi.setConfig({ testTimeout: 120_000 })

let folder: string
let place: Awaited<ReturnType<typeof createPlace>>

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'interrupt-'))
  await chmod(folder, 0o755)
  place = await createPlace(folder)
})

afterAll(async () => {
  await wipePlace(join(folder, 'home', 'postgres'))
  await rm(folder, { recursive: true, force: true })
})

// One folder for all: each start also proves that the one before, broken off, left nothing in its way.
test.each([
  ['…  Starting the database', 'SIGINT'],
  ['…  Bringing the tables up to date', 'SIGINT'],
  ['…  Starting the chains', 'SIGINT'],
  ['…  Deploying contracts and offices', 'SIGTERM'],
  ['…  Founding an empty nation', 'SIGINT'],
  ['…  Opening the chains', 'SIGHUP'],
  ['…  Starting the portal', 'SIGTERM'],
] as const)('a start broken off at "%s" leaves no process and no open port', async (moment, signal) => {
  const program = place.start(['--dev', '--empty'])
  await program.untilItSays(moment)
  program.signal(signal)
  expect(await program.ended, program.output()).toBe(0)
  expect(await place.findRemains()).toEqual([])
})

test('one Ctrl-C counts once, though a terminal and npm both pass it on', async () => {
  const program = place.start(['--dev', '--empty'])
  await program.untilItSays('✓  Starting the chains')
  program.signal('SIGINT')
  program.signal('SIGINT')
  expect(await program.ended, program.output()).toBe(0)
  expect(await place.findRemains()).toEqual([])
})
