import { sql } from 'drizzle-orm'
import { getTableConfig } from 'drizzle-orm/pg-core'
import { type Abi, type Address, type ContractEventName, type Hex, pad, zeroAddress } from 'viem'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { addressOf } from '@/lib/chain/deployments'
import { type Anvil, startAnvil } from '@/lib/chain/testing/start-anvil'
import { authorityAbi, nationalStablecoinAbi, peopleRegisterAbi } from '@/lib/generated/contracts'
import { createDatabase, type OpenDatabase } from '@/lib/store/database'
import { accounts, acts, heads, issuances, roleMembers, transfers, wallets } from '@/lib/store/indexed'
import { createEmptyTestDatabase } from '@/lib/store/testing/create-test-database'
import { nation } from '@/nation.config'
import { eventEmitterCode, toEmitterInput } from './testing/event-emitter'
import { startIndexer } from './testing/start-indexer'

const l1 = nation.chains.l1.id
const l2 = nation.chains.l2.id
const amina: Address = '0x70997970C51812dc3A010C7d01b50e0d17dc79C8'
const bruno: Address = '0x3C44CdDdB6a900fa2b585dd299e03d12FA4293BC'
const issuanceId = pad('0x15', { size: 32 })
const evidence = pad('0xe1', { size: 32 })

type Indexer = Awaited<ReturnType<typeof startIndexer>>
type Say = { abi: Abi; at: Address; event: string; args: Record<string, unknown> }

let database: { url: string; drop: () => Promise<void> }
let db: OpenDatabase
let chain1: Anvil
let chain2: Anvil
let indexers: Indexer[] = []

beforeEach(async () => {
  database = await createEmptyTestDatabase()
  db = createDatabase(database.url)
  ;[chain1, chain2] = await Promise.all([startChain(l1), startChain(l2)])
})

afterEach(async () => {
  await Promise.all(indexers.map((indexer) => indexer.end('SIGKILL')))
  indexers = []
  await Promise.all([chain1.stop(), chain2.stop(), db.$client.end()])
  await database.drop()
})

async function startChain(chainId: number, port?: number): Promise<Anvil> {
  const anvil = await startAnvil(port === undefined ? { chainId } : { chainId, port })
  const names =
    chainId === l2 ? (['authority', 'nationalStablecoin', 'peopleRegister'] as const) : (['authority'] as const)
  for (const name of names)
    await anvil.client.setCode({ address: addressOf(chainId, name), bytecode: eventEmitterCode() })
  // A nation's chains have blocks before its indexer starts: the first ones tell one chain from another.
  await anvil.client.mine({ blocks: 1 })
  return anvil
}

async function start(): Promise<Indexer> {
  const indexer = await startIndexer({ databaseUrl: database.url, l1RpcUrl: chain1.rpcUrl, l2RpcUrl: chain2.rpcUrl })
  indexers.push(indexer)
  return indexer
}

/** Puts events into one block, each in a transaction of its own, and gives the hashes. */
async function mine({ client }: Anvil, ...says: Say[]): Promise<Hex[]> {
  const hashes: Hex[] = []
  for (const { abi, at, event, args } of says) {
    const data = toEmitterInput(abi, event as ContractEventName<Abi>, args)
    hashes.push(await client.sendTransaction({ account: amina, to: at, data, chain: null, gas: 200_000n }))
  }
  await client.mine({ blocks: 1 })
  return hashes
}

const money = (event: ContractEventName<typeof nationalStablecoinAbi>, args: Record<string, unknown>): Say => ({
  abi: nationalStablecoinAbi,
  at: addressOf(l2, 'nationalStablecoin'),
  event,
  args,
})
const people = (event: ContractEventName<typeof peopleRegisterAbi>, args: Record<string, unknown>): Say => ({
  abi: peopleRegisterAbi,
  at: addressOf(l2, 'peopleRegister'),
  event,
  args,
})
const authority = (
  chainId: number,
  event: ContractEventName<typeof authorityAbi>,
  args: Record<string, unknown>,
): Say => ({
  abi: authorityAbi,
  at: addressOf(chainId, 'authority'),
  event,
  args,
})
const transfer = (from: Address, to: Address, value: bigint) => money('Transfer', { from, to, value })

/** Waits until the published head of a chain is the chain's head. */
async function followed(anvil: Anvil, chainId: number): Promise<void> {
  const block = await anvil.client.getBlock()
  await vi.waitFor(
    async () => {
      const rows = await db.select().from(heads)
      expect(rows.find((row) => row.chainId === chainId)?.hash).toBe(block.hash)
    },
    { timeout: 60_000, interval: 50 },
  )
}

async function balances(): Promise<Record<string, bigint>> {
  const rows = await db.select().from(accounts)
  return Object.fromEntries(rows.map((row) => [row.address, row.balance]))
}

async function everyRow(): Promise<unknown> {
  const tables = [transfers, accounts, issuances, wallets, roleMembers, acts]
  return Promise.all(tables.map(async (table) => sorted(await db.select().from(table))))
}

function sorted(rows: readonly object[]): string[] {
  return rows.map((row) => JSON.stringify(row, (_, value) => (typeof value === 'bigint' ? `${value}` : value))).sort()
}

/** What is published has the columns that readers expect. */
async function expectExpectedColumns(): Promise<void> {
  const { rows } = await db.execute<{ name: string; kind: string }>(
    sql`select table_name || '.' || column_name as name, data_type as kind from information_schema.columns where table_schema = 'indexed'`,
  )
  const published = new Map(rows.map((row) => [row.name, row.kind]))
  for (const table of [heads, transfers, accounts, issuances, wallets, roleMembers, acts]) {
    const { name, columns } = getTableConfig(table)
    const expected = columns.map((column) => [`${name}.${column.name}`, column.getSQLType().replace(/\(.*/, '')])
    expect(expected.map(([key = '']) => [key, published.get(key)])).toEqual(expected)
  }
}

async function indexSchemas(): Promise<string[]> {
  const { rows } = await db.execute<{ name: string }>(
    sql`select nspname as name from pg_namespace where nspname like 'indexer\\_%'`,
  )
  return rows.map((row) => row.name)
}

test('the tables tell what the contracts said, before and after the start, on both chains, to one indexer only', {
  timeout: 240_000,
}, async () => {
  const [requestHash, enrolHash, bindHash] = await mine(
    chain2,
    money('IssuanceRequested', {
      id: issuanceId,
      maker: amina,
      payee: bruno,
      amount: 70n,
      evidence,
      expiresAt: 9_000_000_000n,
    }),
    people('PersonEnrolled', { person: pad('0xaa', { size: 32 }), evidence: pad('0xe2', { size: 32 }) }),
    people('WalletBound', { person: pad('0xaa', { size: 32 }), wallet: amina, evidence: pad('0xe3', { size: 32 }) }),
    authority(l2, 'RoleGranted', { roleId: 2n, account: amina, delay: 0, since: 1_700_000_000, newMember: true }),
    authority(l2, 'RoleGranted', { roleId: 3n, account: amina, delay: 0, since: 1_700_000_000, newMember: true }),
  )
  await mine(
    chain1,
    authority(l1, 'RoleGranted', { roleId: 0n, account: bruno, delay: 120, since: 1_700_000_000, newMember: true }),
  )

  const indexer = await start()
  const [approveHash, executeHash, mintHash, payHash, screenHash] = await mine(
    chain2,
    money('IssuanceApproved', { id: issuanceId, checker: bruno, evidence }),
    money('IssuanceExecuted', {
      id: issuanceId,
      treasurer: bruno,
      payee: bruno,
      amount: 70n,
      evidence: pad('0xe4', { size: 32 }),
    }),
    transfer(zeroAddress, bruno, 70n),
    transfer(bruno, amina, 30n),
    money('AccountScreened', { account: bruno, list: pad('0x11', { size: 32 }), evidence: pad('0xe5', { size: 32 }) }),
    authority(l2, 'RoleGranted', { roleId: 2n, account: amina, delay: 60, since: 1_800_000_000, newMember: false }),
    authority(l2, 'RoleRevoked', { roleId: 3n, account: amina }),
  )
  await followed(chain2, l2)
  await followed(chain1, l1)

  const block = await chain2.client.getBlock()
  const [mint, pay] = await db.select().from(transfers).orderBy(transfers.logIndex)
  const at = { chainId: l2, blockNumber: Number(block.number), timestamp: Number(block.timestamp) }
  const [lowAmina, lowBruno] = [amina.toLowerCase(), bruno.toLowerCase()]
  expect(mint).toMatchObject({ ...at, hash: mintHash, sender: zeroAddress, recipient: lowBruno, amount: 70n })
  expect(pay).toMatchObject({ ...at, hash: payHash, sender: lowBruno, recipient: lowAmina, amount: 30n })
  expect(pay?.id).toBe(`${l2}-${payHash}-${pay?.logIndex}`)
  expect(await db.select().from(accounts).orderBy(accounts.balance)).toEqual([
    { chainId: l2, address: lowAmina, balance: 30n, screened: false },
    { chainId: l2, address: lowBruno, balance: 40n, screened: true },
  ])
  expect(await db.select().from(issuances)).toMatchObject([
    {
      state: 'executed',
      requestHash,
      approveHash,
      executeHash,
      checker: lowBruno,
      expiresAt: 9_000_000_000,
      amount: 70n,
    },
  ])
  expect(await db.select().from(acts).orderBy(acts.evidence, acts.timestamp)).toMatchObject([
    { event: 'IssuanceRequested', evidence, hash: requestHash },
    { event: 'IssuanceApproved', evidence, hash: approveHash },
    { event: 'PersonEnrolled', evidence: pad('0xe2', { size: 32 }), hash: enrolHash },
    { event: 'WalletBound', evidence: pad('0xe3', { size: 32 }), hash: bindHash },
    { event: 'IssuanceExecuted', evidence: pad('0xe4', { size: 32 }), hash: executeHash },
    { event: 'AccountScreened', evidence: pad('0xe5', { size: 32 }), hash: screenHash },
  ])
  expect(await db.select().from(wallets)).toMatchObject([{ address: lowAmina, personId: pad('0xaa', { size: 32 }) }])
  expect(await db.select().from(roleMembers).orderBy(roleMembers.chainId)).toEqual([
    { chainId: l1, roleId: 0n, account: lowBruno, delaySeconds: 120, since: 1_700_000_000 },
    { chainId: l2, roleId: 2n, account: lowAmina, delaySeconds: 60, since: 1_700_000_000 },
  ])
  expect((await fetch(`${indexer.url}/health`)).status).toBe(200)
  await expectExpectedColumns()
  await expect(start()).rejects.toThrow('Another indexer works on this database already.')
})

test('a reorganisation takes back what is no longer on the chain', { timeout: 240_000 }, async () => {
  await start()
  await mine(chain2, transfer(zeroAddress, amina, 100n))
  await mine(chain2, transfer(amina, bruno, 60n))
  await mine(
    chain2,
    money('IssuanceRequested', {
      id: issuanceId,
      maker: amina,
      payee: bruno,
      amount: 7n,
      evidence,
      expiresAt: 9_000_000_000n,
    }),
  )
  await mine(chain2, money('AccountScreened', { account: amina, list: evidence, evidence }))
  await followed(chain2, l2)
  expect(await balances()).toEqual({ [amina.toLowerCase()]: 40n, [bruno.toLowerCase()]: 60n })

  await chain2.client.request<{ Method: 'anvil_reorg'; Parameters: [number, []]; ReturnType: null }>({
    method: 'anvil_reorg',
    params: [3, []],
  })
  await mine(chain2, transfer(amina, bruno, 1n))
  await followed(chain2, l2)
  expect(await balances()).toEqual({ [amina.toLowerCase()]: 99n, [bruno.toLowerCase()]: 1n })
  expect(await db.select().from(issuances)).toEqual([])
  expect((await db.select().from(accounts)).some((account) => account.screened)).toBe(false)
  expect(await db.select().from(transfers)).toHaveLength(2)
})

test('after a kill the next start has the same rows, at once, and goes on', { timeout: 240_000 }, async () => {
  const first = await start()
  for (let payment = 1n; payment <= 40n; payment += 1n)
    await mine(chain2, transfer(zeroAddress, amina, payment), transfer(amina, bruno, 1n))
  await followed(chain2, l2)
  const before = await everyRow()
  await first.end('SIGKILL')
  await mine(chain2, transfer(bruno, amina, 5n))

  const second = await start()
  expect(second.output.join('')).toContain('Detected crash recovery')
  // Ponder would say so and wait for 25 s.
  expect(second.output.join('')).not.toContain('Schema is locked')
  await followed(chain2, l2)
  expect(await balances()).toEqual({ [amina.toLowerCase()]: 820n - 40n + 5n, [bruno.toLowerCase()]: 35n })
  await mine(chain2, transfer(amina, bruno, 5n))
  await followed(chain2, l2)
  expect((await db.select().from(transfers)).length).toBe(82)
  const rows = (await everyRow()) as string[][]
  expect(rows[0]).toEqual(expect.arrayContaining((before as string[][])[0] ?? []))
})

test('a chain that begins anew under the same id leaves nothing of the old one', { timeout: 240_000 }, async () => {
  const first = await start()
  await mine(chain2, transfer(zeroAddress, amina, 100n))
  await followed(chain2, l2)
  const oldSchemas = await indexSchemas()
  expect(await first.end('SIGTERM')).toBe(0)
  const { port } = chain2
  await chain2.stop()
  chain2 = await startChain(l2, port)
  await mine(chain2, transfer(zeroAddress, bruno, 3n))

  await start()
  await followed(chain2, l2)
  expect(await balances()).toEqual({ [bruno.toLowerCase()]: 3n })
  const schemas = await indexSchemas()
  expect(schemas).toHaveLength(1)
  expect(schemas).not.toEqual(oldSchemas)
})

test('blocks that a chain lost while nobody watched are not believed', { timeout: 240_000 }, async () => {
  const first = await start()
  await mine(chain2, transfer(zeroAddress, amina, 100n))
  const snapshot = await chain2.client.snapshot()
  for (let block = 0; block < 40; block += 1) await mine(chain2, transfer(amina, bruno, 1n))
  await followed(chain2, l2)
  await first.end('SIGKILL')
  await chain2.client.revert({ id: snapshot })

  await start()
  await followed(chain2, l2)
  expect(await balances()).toEqual({ [amina.toLowerCase()]: 100n })
})
