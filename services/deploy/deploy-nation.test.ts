import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createPublicClient, type Hex, http } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { adminRoleId, roleIds } from '@/lib/authority/roles'
import { deployerKey } from '@/lib/demo/keys'
import { authorityAbi, councilAbi } from '@/lib/generated/contracts'
import { nation } from '@/nation.config'
import { createDevnet, type Devnet } from '../devnet/devnet'
import { demoAddress, demoOffices } from '../founding/demo-offices'
import { carryOut, deployNation, planDeployment } from './deploy-nation'
import { estimateDeployment } from './estimate'
import { readDeploymentRecord } from './records'

const chains = { l1: 31337, l2: 31338 }
const deployer = privateKeyToAccount(deployerKey.privateKey)

let directory: string
let devnet: Devnet
let url: string

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'deploy-'))
})

afterEach(async () => {
  await devnet.stop()
  await rm(directory, { recursive: true, force: true })
})

async function start(side: 'l1' | 'l2') {
  const genesisSeconds = Math.floor(Date.now() / 1000)
  devnet = await createDevnet({ side, chainId: chains[side], directory, genesisSeconds })
  await devnet.goLive()
  const front = await devnet.open({ port: 0 })
  url = front.url
}

function deploy(side: 'l1' | 'l2', { path = 'l2' }: { path?: 'l1' | 'l2' } = {}) {
  const target = { rpcUrl: url, chainId: chains[side], side, deployer }
  return deployNation({ ...target, nation: { ...nation, path }, offices: demoOffices() })
}

function holdsRole(authority: Hex, roleId: bigint, account: Hex) {
  const client = createPublicClient({ transport: http(url) })
  return client.readContract({
    abi: authorityAbi,
    address: authority,
    functionName: 'hasRole',
    args: [roleId, account],
  })
}

test.each(['l1', 'l2'] as const)(
  'on %s the council is the only administrator and the deployer holds nothing',
  async (side) => {
    await start(side)
    const { contracts } = await deploy(side)
    const authority = contracts['authority']?.address ?? '0x'
    const council = contracts['council']?.address ?? '0x'
    expect(await holdsRole(authority, adminRoleId, council)).toEqual([true, nation.council.delaySeconds])
    for (const roleId of [adminRoleId, ...Object.values(roleIds)]) {
      expect(await holdsRole(authority, roleId, deployer.address)).toEqual([false, 0])
    }
    const client = createPublicClient({ transport: http(url) })
    const granted = await client.getContractEvents({
      abi: authorityAbi,
      address: authority,
      eventName: 'RoleGranted',
      fromBlock: 0n,
    })
    const administrators = new Set(
      granted.filter(({ args }) => args.roleId === adminRoleId).map(({ args }) => args.account),
    )
    administrators.delete(deployer.address)
    expect([...administrators]).toEqual([council])
    expect(await client.readContract({ abi: councilAbi, address: council, functionName: 'members' })).toHaveLength(5)
  },
)

test('gives each officer their role and nobody two that exclude one another', async () => {
  await start('l2')
  const { contracts } = await deploy('l2')
  const authority = contracts['authority']?.address ?? '0x'
  expect(await holdsRole(authority, roleIds.maker, demoAddress('amina'))).toEqual([true, 0])
  expect(await holdsRole(authority, roleIds.checker, demoAddress('amina'))).toEqual([false, 0])
  expect(await holdsRole(authority, roleIds.treasurer, demoAddress('bruno'))).toEqual([true, 0])
  expect(await holdsRole(authority, roleIds.registrar, demoAddress('clara'))).toEqual([true, 0])
  expect(await holdsRole(authority, roleIds.maker, demoAddress('leila'))).toEqual([false, 0])
})

test('a second deployment finds everything done and sends nothing', async () => {
  await start('l2')
  const first = await deploy('l2')
  const client = createPublicClient({ transport: http(url) })
  const sent = await client.getTransactionCount({ address: deployer.address })
  expect(await deploy('l2')).toEqual(first)
  expect(await client.getTransactionCount({ address: deployer.address })).toBe(sent)
})

test.each([
  { path: 'l1', side: 'l1' },
  { path: 'l2', side: 'l1' },
  { path: 'l2', side: 'l2' },
] as const)('the committed record of $path on its $side is that of the contracts as they are built', async (where) => {
  await start(where.side)
  const record = await deploy(where.side, { path: where.path })
  expect(readDeploymentRecord({ path: where.path, chainId: chains[where.side] })).toEqual(record)
})

test.each(['l1', 'l2'] as const)(
  'the estimate for path %s is not below what it costs, and not far above',
  async (path) => {
    await start('l1')
    const target = {
      rpcUrl: url,
      chainId: chains.l1,
      side: 'l1',
      deployer,
      nation: { ...nation, path },
      offices: demoOffices(),
    } as const
    const plan = await planDeployment(target)
    const { items } = await estimateDeployment(plan)
    const estimated = items.reduce((sum, { gas }) => sum + gas, 0n)
    await carryOut(plan)
    const used = await gasUsedBy(deployer.address)
    expect(estimated).toBeGreaterThanOrEqual(used)
    expect(estimated).toBeLessThan((used * 6n) / 5n)
    expect((await estimateDeployment(plan)).items).toEqual([])
  },
)

async function gasUsedBy(account: Hex): Promise<bigint> {
  const client = createPublicClient({ transport: http(url) })
  let used = 0n
  for (let number = await client.getBlockNumber(); number > 0n; number -= 1n) {
    const { transactions } = await client.getBlock({ blockNumber: number, includeTransactions: true })
    for (const { hash, from } of transactions) {
      if (from !== account.toLowerCase()) continue
      used += (await client.getTransactionReceipt({ hash })).gasUsed
    }
  }
  return used
}
