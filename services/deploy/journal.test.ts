import { appendFile, mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openJournal } from './journal'

const heading = { chainId: 5, genesis: '0x01', deployer: '0x02', plan: '0x03' } as const
const first = { step: 'authority', nonce: 0, hash: '0x0a', raw: '0x0b' } as const
const second = { step: 'council', nonce: 1, hash: '0x0c', raw: '0x0d' } as const

let folder: string
let file: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'journal-'))
  file = join(folder, 'deploy', 'l1-5.jsonl')
})

afterEach(() => rm(folder, { recursive: true, force: true }))

test('what was written down is there for the next run, and for its owner only', async () => {
  openJournal(file, { heading }).append([first, second])
  expect(openJournal(file, { heading }).entries()).toEqual([first, second])
  expect((await stat(file)).mode & 0o077).toBe(0)
})

test('a line that a break cut off is left out, and the next one is whole', async () => {
  openJournal(file, { heading }).append([first])
  await appendFile(file, '{"step":"cou')
  const journal = openJournal(file, { heading })
  expect(journal.entries()).toEqual([first])
  journal.append([second])
  expect(openJournal(file, { heading }).entries()).toEqual([first, second])
  expect((await readFile(file, 'utf8')).trim().split('\n')).toHaveLength(3)
})

test.each([
  [{ plan: '0x99' }, 'nation.config.ts, the offices or the contracts have changed'],
  [{ deployer: '0x99' }, 'the key is another one'],
  [{ genesis: '0x99' }, 'the chain began anew'],
] as const)('the journal of another plan is not gone on with: %o', (other, sentence) => {
  openJournal(file, { heading }).append([first])
  expect(() => openJournal(file, { heading: { ...heading, ...other } })).toThrow(sentence)
})
