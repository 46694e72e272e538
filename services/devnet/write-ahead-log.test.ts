import { appendFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openLog, readLog } from './write-ahead-log'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'civitas-log-'))
})
afterEach(() => rm(folder, { recursive: true }))

const block = (number: number) => ({ kind: 'block', number, timestampSeconds: number }) as const

test('what comes while the state is being written outlasts the shortening of the log', async () => {
  const file = join(folder, 'accepted.log')
  const log = await openLog(file)
  await log.append(block(1))
  await log.append(block(2))
  log.mark()
  await log.append(block(3))
  await log.replace([{ kind: 'transaction', raw: '0xaa' }])
  await log.append(block(4))
  expect(log.count()).toBe(3)
  await log.close()
  expect(await readLog(file)).toEqual([{ kind: 'transaction', raw: '0xaa' }, block(3), block(4)])
})

test('a log that is opened again knows how much it holds, without a torn last line', async () => {
  const file = join(folder, 'accepted.log')
  const first = await openLog(file)
  await first.append(block(1))
  await first.close()
  await appendFile(file, '{"kind":"block","num')
  const second = await openLog(file)
  expect(second.count()).toBe(1)
  second.mark()
  await second.replace([])
  expect(second.count()).toBe(0)
  await second.close()
  expect(await readLog(file)).toEqual([])
})
