import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { DeploymentRecord } from '@/lib/chain/deployment-record'
import { readDeploymentRecord, writeDeploymentRecord } from './records'

const someone = '0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266'
const address = '0x01038Dc46409C060ec24A22877d92d4bd6061541'

let home: string

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'records-'))
})

afterEach(() => rm(home, { recursive: true, force: true }))

function places() {
  return { folder: join(home, 'deployments'), addresses: join(home, 'addresses.ts') }
}

function recordOf(path: 'l1' | 'l2', chainId: number): DeploymentRecord {
  return {
    chainId,
    path,
    startBlock: 7,
    hasMulticall: true,
    deployer: someone,
    contracts: { authority: { address, codeHash: '0x12', args: [someone] } },
    council: { members: [], threshold: 2 },
    roles: [],
  }
}

test('a record is read back as it was written, and the chain of another path has none', async () => {
  await writeDeploymentRecord(recordOf('l1', 5), places())
  expect(readDeploymentRecord({ path: 'l1', chainId: 5 }, places().folder)).toEqual(recordOf('l1', 5))
  expect(readDeploymentRecord({ path: 'l2', chainId: 5 }, places().folder)).toBeUndefined()
})

test('what pages read names every chain of every path and no constructor argument', async () => {
  await Promise.all([
    writeDeploymentRecord(recordOf('l2', 6), places()),
    writeDeploymentRecord(recordOf('l1', 5), places()),
    writeDeploymentRecord(recordOf('l2', 5), places()),
  ])
  const text = await readFile(places().addresses, 'utf8')
  expect([...text.matchAll(/path: '(\w+)',\s+chainId: (\d+)/g)].map(([, path, id]) => `${path}/${id}`)).toEqual([
    'l1/5',
    'l2/5',
    'l2/6',
  ])
  expect(text).toContain(`authority: '${address}'`)
  expect(text).not.toContain(someone)
})

test('a record that is the same is not written again', async () => {
  await writeDeploymentRecord(recordOf('l1', 5), places())
  const { mtimeMs } = await stat(places().addresses)
  await writeDeploymentRecord(recordOf('l1', 5), places())
  expect((await stat(places().addresses)).mtimeMs).toBe(mtimeMs)
})
