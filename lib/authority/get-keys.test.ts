import { readFileSync } from 'node:fs'
import { type Abi, type Address, type Hex, keccak256, zeroAddress } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { homeChainId, homeSide } from '@/lib/chain/chains'
import { createChainClient } from '@/lib/chain/client'
import type { DeploymentRecord } from '@/lib/chain/deployment-record'
import { type Anvil, startAnvil } from '@/lib/chain/testing/start-anvil'
import { deployerKey } from '@/lib/demo/keys'
import { authorityAbi, councilAbi } from '@/lib/generated/contracts'
import { createDatabase } from '@/lib/store/database'
import { heads, roleMembers } from '@/lib/store/indexed'
import { createTestDatabase, type TestDatabase } from '@/lib/store/testing/create-test-database'
import { nation } from '@/nation.config'
import { getKeys } from './get-keys'
import { adminRoleId, roleIds } from './roles'

const chainId = homeChainId
const deployer = privateKeyToAccount(deployerKey.privateKey)
const [maker, checker, ...members] = ['0xa1', '0xb1', '0xc1', '0xc2', '0xc3'].map(
  (start) => start.padEnd(42, '0') as Address,
) as [Address, Address, ...Address[]]

let store: TestDatabase
let anvil: Anvil
let record: DeploymentRecord

beforeAll(async () => {
  ;[store, anvil] = await Promise.all([createTestDatabase(), startAnvil({ chainId })])
  await installMulticall()
  const authority = await deploy('AccessManager', authorityAbi, [deployer.address])
  const council = await deploy('Council', councilAbi, [authority.address, members, 2n])
  record = {
    chainId,
    path: nation.path,
    startBlock: 0,
    hasMulticall: true,
    deployer: deployer.address,
    contracts: { authority: { ...authority, args: [] }, council: { ...council, args: [] } },
    council: { members, threshold: 2 },
    roles: [],
  }
  await grant(roleIds.maker, maker, 0)
  await grant(roleIds.checker, checker, 600)
  await act('setRoleGuardian', [roleIds.maker, roleIds.guardian])
}, 60_000)

afterEach(() => store.db.delete(roleMembers))

afterAll(async () => {
  await anvil.stop()
  await store.drop()
})

/** Reads go through one contract that every public chain has and a bare one has not. */
async function installMulticall(): Promise<void> {
  const file = new URL('../../services/devnet/preinstalls.json', import.meta.url)
  const { multicall3 } = JSON.parse(readFileSync(file, 'utf8')) as { multicall3: { address: Address; code: Hex } }
  await anvil.client.setCode({ address: multicall3.address, bytecode: multicall3.code })
}

async function deploy(name: string, abi: Abi, args: readonly unknown[]) {
  const file = new URL(`../../contracts/out/${name}.sol/${name}.json`, import.meta.url)
  const { bytecode } = JSON.parse(readFileSync(file, 'utf8')) as { bytecode: { object: Hex } }
  const hash = await anvil.client.deployContract({
    account: deployer,
    chain: null,
    abi,
    args,
    bytecode: bytecode.object,
    gas: 8_000_000n,
  })
  await anvil.client.mine({ blocks: 1 })
  const { contractAddress } = await anvil.client.getTransactionReceipt({ hash })
  const address = contractAddress ?? zeroAddress
  return { address, codeHash: keccak256((await anvil.client.getCode({ address })) ?? '0x') }
}

async function act(functionName: 'grantRole' | 'revokeRole' | 'setRoleGuardian', args: readonly unknown[]) {
  const hash = await anvil.client.writeContract({
    account: deployer,
    chain: null,
    abi: authorityAbi,
    address: record.contracts.authority?.address ?? zeroAddress,
    functionName,
    args: args as never,
    gas: 1_000_000n,
  })
  await anvil.client.mine({ blocks: 1 })
  expect((await anvil.client.getTransactionReceipt({ hash })).status).toBe('success')
}

const grant = (roleId: bigint, account: Address, delaySeconds: number) =>
  act('grantRole', [roleId, account, delaySeconds])

async function sinceOf(roleId: bigint, account: Address): Promise<number> {
  const [since] = await anvil.client.readContract({
    abi: authorityAbi,
    address: record.contracts.authority?.address ?? zeroAddress,
    functionName: 'getAccess',
    args: [roleId, account],
  })
  return since
}

async function remember(roleId: bigint, account: Address, delaySeconds: number): Promise<void> {
  const since = await sinceOf(roleId, account)
  await store.db.insert(roleMembers).values({ chainId, roleId, account, delaySeconds, since })
}

const read = ({ rpcUrl = anvil.rpcUrl, db = store.db, asked = record } = {}) =>
  getKeys(db, createChainClient(homeSide, { l1: rpcUrl, l2: rpcUrl }), { record: asked })

test('holders that the records name are what the chain says of them', async () => {
  await remember(roleIds.maker, maker, 0)
  await remember(roleIds.checker, checker, 600)
  const { holders, chain } = await read()
  expect(holders).toMatchObject([
    { roleId: roleIds.maker, access: { isHeld: true, delay: 0, next: undefined }, differences: [] },
    { roleId: roleIds.checker, access: { isHeld: true, delay: 600, next: undefined }, differences: [] },
  ])
  expect(chain).toMatchObject({
    council: { members: expect.arrayContaining([...members]) as unknown, threshold: 2 },
    deployer: { account: deployer.address, roleIds: [adminRoleId] },
    contracts: [
      { name: 'authority', code: 'same', isUnderAuthority: undefined, isClosed: false },
      { name: 'council', code: 'same', isUnderAuthority: true, isClosed: false },
    ],
  })
  expect(chain?.rules.get(roleIds.maker)).toEqual({
    admin: adminRoleId,
    guardian: roleIds.guardian,
    grantDelaySeconds: 0,
  })
  // Nobody gave these functions to a role yet, so the administrator alone may call them.
  expect(chain?.permissions.every(({ contract, roleId }) => contract === 'council' && roleId === adminRoleId)).toBe(
    true,
  )
})

test('a record of a role that the chain does not know of is a difference', async () => {
  await remember(roleIds.treasurer, maker, 0)
  const { holders } = await read()
  expect(holders).toMatchObject([{ access: { isHeld: false, since: 0 }, differences: ['not_given'] }])
})

test('a shorter delay is to come, and the record of it is no difference', async () => {
  await grant(roleIds.auditor, checker, 900)
  await grant(roleIds.auditor, checker, 60)
  await remember(roleIds.auditor, checker, 60)
  const { holders, chain } = await read()
  const from = (chain?.asOf.timestamp ?? 0) + 840
  expect(holders).toMatchObject([{ access: { delay: 900, next: { delay: 60 } }, differences: [] }])
  expect(holders?.[0]?.access?.next?.from).toBeLessThanOrEqual(from)
})

test('code that is not what was deployed, and code that is not there, are said', async () => {
  const other = { ...record.contracts.council, address: record.contracts.authority?.address ?? zeroAddress, args: [] }
  const asked: DeploymentRecord = {
    ...record,
    contracts: {
      ...record.contracts,
      signatureGate: { ...other, codeHash: keccak256('0x01') },
      peopleRegister: { ...other, address: maker, codeHash: keccak256('0x01') },
    },
  }
  const { chain } = await read({ asked })
  expect(chain?.contracts.map(({ name, code }) => [name, code])).toEqual([
    ['authority', 'same'],
    ['council', 'same'],
    ['signatureGate', 'other'],
    ['peopleRegister', 'none'],
  ])
})

test('while the chain does not answer the records are given, and nobody has compared them', async () => {
  await remember(roleIds.maker, maker, 0)
  const { holders, chain } = await read({ rpcUrl: 'http://127.0.0.1:1' })
  expect(chain).toBeUndefined()
  expect(holders).toMatchObject([{ roleId: roleIds.maker, access: undefined, differences: [] }])
})

test('while the records cannot be read the chain is asked for what needs none', async () => {
  const db = createDatabase('postgres://civitas:secret@127.0.0.1:1/civitas')
  const { holders, recordedAsOf, chain } = await read({ db })
  expect([holders, recordedAsOf]).toEqual([undefined, undefined])
  expect(chain?.council.threshold).toBe(2)
  await db.$client.end()
})

test('the records say up to which block they go', async () => {
  await store.db.insert(heads).values({ chainId, number: 7, hash: keccak256('0x'), timestamp: 1_700_000_000 })
  expect((await read()).recordedAsOf).toEqual({ block: 7, timestamp: 1_700_000_000 })
})
