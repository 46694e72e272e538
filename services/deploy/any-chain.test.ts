import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTestClient, createWalletClient, defineChain, http, publicActions } from 'viem'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { roleIds } from '@/lib/authority/roles'
import type { DeploymentRecord } from '@/lib/chain/deployment-record'
import { authorityAbi } from '@/lib/generated/contracts'
import { nation } from '@/nation.config'
import { readDeploymentRecord, writeDeploymentRecord } from './records'
import { runCheck } from './run-check'
import { runDeploy } from './run-deploy'
import {
  accountAt,
  addressAt,
  chainIds,
  deskIn,
  officers,
  placesIn,
  publicNation,
  writeFiles,
} from './testing/public-nation'
import { type PublicNode, startPublicNode, type Treatment } from './testing/start-public-node'

const freeFlags = ['--base-fee', '0', '--gas-price', '0']
const contractsOfHome = ['authority', 'council', 'signatureGate', 'peopleRegister', 'nationalStablecoin']

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'any-chain-'))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

/** A deployment in a process of its own. Resolves with its exit code, or undefined when it was killed. */
function deployElsewhere(words: readonly string[], home: string) {
  const program = spawn('node', ['--import', 'tsx', 'services/deploy/testing/deploy.fixture.ts', home, ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [program.stdout, program.stderr]) stream.on('data', (chunk) => (output += chunk))
  const ended = new Promise<{ code: number | null; output: string }>((resolve) =>
    program.once('close', (code) => resolve({ code, output })),
  )
  return { ended, kill: () => program.kill('SIGKILL') }
}

/** Treats the n-th transaction that is sent as said, and tells when it came. */
function atSend(node: PublicNode, ordinal: number, treatment: Treatment): Promise<void> {
  return new Promise((resolve) => {
    let sent = 0
    node.treat(({ method }) => {
      if (method !== 'eth_sendRawTransaction') return 'answer'
      sent += 1
      if (sent < ordinal) return 'answer'
      resolve()
      return treatment
    })
  })
}

function countSent({ engineUrl }: PublicNode, index = 0): Promise<number> {
  return engineOf(engineUrl).getTransactionCount({ address: addressAt(index) })
}

function engineOf(engineUrl: string) {
  return createTestClient({ mode: 'anvil', transport: http(engineUrl) }).extend(publicActions)
}

function check(path: 'l1' | 'l2', nodes: { l1: PublicNode; l2?: PublicNode }, home: string, lines: string[] = []) {
  const words = ['--path', path, '--l1', nodes.l1.url, ...(nodes.l2 ? ['--l2', nodes.l2.url] : [])]
  const say = (line: string) => void lines.push(line)
  return runCheck(words, { nation: publicNation, folder: placesIn(home).folder, say })
}

describe.concurrent('with blocks of twelve seconds, fees, and a node that refuses every development method', () => {
  test('the path l1: killed between two sends, a second run finishes what the first one began', {
    timeout: 180_000,
  }, async () => {
    const node = await startPublicNode({ chainId: chainIds.l1, blockTime: 12 })
    const home = join(folder, 'slow-l1')
    try {
      const words = ['--path', 'l1', '--l1', node.url, ...(await writeFiles(home))]
      // The third contract reaches the node, and the deployer is killed before it learns so.
      const sent = atSend(node, 3, 'obey in silence')
      const first = deployElsewhere(words, home)
      await sent
      first.kill()
      await first.ended
      const journal = await readFile(join(placesIn(home).journals, `l1-${chainIds.l1}.jsonl`), 'utf8')
      node.treat(() => 'answer')
      const { code, output } = await deployElsewhere(words, home).ended
      expect(output).toContain('The nation stands as planned')
      expect(code).toBe(0)

      const record = readDeploymentRecord({ path: 'l1', chainId: chainIds.l1 }, placesIn(home).folder)
      expect(Object.keys(record?.contracts ?? {})).toEqual(contractsOfHome)
      // Five contracts and one transaction for all rules: no place of the account was used twice.
      expect(await countSent(node)).toBe(6)
      for (const line of journal.trim().split('\n').slice(1)) {
        const { hash } = JSON.parse(line)
        expect((await engineOf(node.engineUrl).getTransactionReceipt({ hash })).status).toBe('success')
      }
      expect(await check('l1', { l1: node }, home)).toBe(0)
      expect(node.refused).toEqual([])
    } finally {
      await node.stop()
    }
  })

  test('the path l2: killed while one chain is ahead of the other, a second run finishes both', {
    timeout: 180_000,
  }, async () => {
    const [l1, l2] = await Promise.all([
      startPublicNode({ chainId: chainIds.l1, blockTime: 12 }),
      startPublicNode({ chainId: chainIds.l2, blockTime: 12, flags: freeFlags }),
    ])
    const home = join(folder, 'slow-l2')
    try {
      const words = ['--path', 'l2', '--l1', l1.url, '--l2', l2.url, ...(await writeFiles(home))]
      // The second contract never reaches the node of the L2.
      const sent = atSend(l2, 2, 'ignore')
      const first = deployElsewhere(words, home)
      await sent
      first.kill()
      await first.ended
      l2.treat(() => 'answer')
      const { code, output } = await deployElsewhere(words, home).ended
      expect(output).toContain('The nation stands as planned')
      expect(code).toBe(0)
      expect(await countSent(l1)).toBe(3)
      expect(await countSent(l2)).toBe(6)
      expect(await check('l2', { l1, l2 }, home)).toBe(0)
      expect([...l1.refused, ...l2.refused]).toEqual([])
    } finally {
      await Promise.all([l1.stop(), l2.stop()])
    }
  })
})

describe('on a chain with a block each second', () => {
  let node: PublicNode
  let home: string
  let words: string[]

  async function begin(name: string, flags: readonly string[] = []) {
    home = join(folder, name)
    node = await startPublicNode({ chainId: chainIds.l1, blockTime: 1, flags })
    words = ['--path', 'l1', '--l1', node.url, ...(await writeFiles(home))]
  }

  test('a chain without the CREATE2 deployer gets it first', async () => {
    await begin('no-create2', ['--disable-default-create2-deployer'])
    try {
      const lines: string[] = []
      await runDeploy(words, deskIn(home, lines))
      expect(lines.join('\n')).toContain('The chain lacks the CREATE2 deployer')
      expect(await countSent(node)).toBe(7)
      expect(await check('l1', { l1: node }, home)).toBe(0)
    } finally {
      await node.stop()
    }
  })

  test('a local nation takes whatever chains this machine has, with their ids and fees, and says so', async () => {
    const [l1, l2] = await Promise.all([
      startPublicNode({ chainId: 1_337, blockTime: 1 }),
      startPublicNode({ chainId: 901, blockTime: 1 }),
    ])
    home = join(folder, 'local')
    const [, key = ''] = await writeFiles(home)
    try {
      const lines: string[] = []
      const desk = { ...deskIn(home, lines), nation, demoOffices: () => officers }
      const to = ['--path', 'l2', '--l1', l1.url, '--l2', l2.url]
      await runDeploy([...to, '--key-file', key, '--yes'], desk)
      expect(lines.join('\n')).toMatch(/has the id 901; nation\.config\.ts says \d+\. The record is for 901/)
      expect(lines.join('\n')).toContain('asks a fee; nation.config.ts calls it free')
      expect(await runCheck(to, { nation, folder: desk.places.folder, say: () => undefined })).toBe(0)
      for (const chainId of [1_337, 901])
        expect(readDeploymentRecord({ path: 'l2', chainId }, desk.places.folder)?.path).toBe('l2')
    } finally {
      await Promise.all([l1.stop(), l2.stop()])
    }
  })

  test('a chain that takes no transaction of the old form is named, and no ether is paid for nothing', async () => {
    await begin('refuses-presigned', ['--disable-default-create2-deployer'])
    try {
      const message = 'only replay-protected (EIP-155) transactions allowed over RPC'
      atSend(node, 1, { error: { code: -32000, message } })
      await expect(runDeploy(words, deskIn(home))).rejects.toMatchObject({ code: 'deploy.create2_deployer_refused' })
      expect(await countSent(node)).toBe(0)
    } finally {
      await node.stop()
    }
  })

  test('too little ether, another chain, a dead node and a refused method are refused in a sentence, and nothing is sent', async () => {
    await begin('refusals')
    try {
      const engine = engineOf(node.engineUrl)
      await engine.setBalance({ address: addressAt(0), value: 10n ** 15n })
      await expect(runDeploy(words, deskIn(home))).rejects.toMatchObject({
        code: 'deploy.balance_too_small',
        message: expect.stringMatching(/has 0\.001 ETH and may need up to 0\.\d+ ETH\. Send it the difference/),
      })
      const elsewhere = structuredClone(publicNation)
      elsewhere.chains.l1.id = 5
      await expect(runDeploy(words, { ...deskIn(home), nation: elsewhere })).rejects.toMatchObject({
        code: 'deploy.other_chain',
        message: expect.stringContaining(`Set chains.l1.id to ${chainIds.l1}`),
      })
      node.treat(({ method }) =>
        method === 'eth_estimateGas' ? { error: { code: -32601, message: 'not available' } } : 'answer',
      )
      await expect(runDeploy(words, deskIn(home))).rejects.toMatchObject({
        code: 'deploy.node_refuses_method',
        message: expect.stringContaining('refuses eth_estimateGas'),
      })
      expect(await countSent(node)).toBe(0)
    } finally {
      await node.stop()
    }
    await expect(runDeploy(words, deskIn(home))).rejects.toMatchObject({ code: 'deploy.node_does_not_answer' })
  })

  test('what was refused for its fee is offered more for in the same place of the account', async () => {
    await begin('raise')
    try {
      atSend(node, 6, { error: { code: -32000, message: 'transaction underpriced' } })
      await expect(runDeploy(words, deskIn(home))).rejects.toMatchObject({ code: 'deploy.transaction_refused' })
      node.treat(() => 'answer')
      const lines: string[] = []
      await runDeploy([...words, '--raise-fee'], deskIn(home, lines))
      expect(lines.join('\n')).toContain('offering more for 1 signed transaction')
      expect(await countSent(node)).toBe(6)
      expect(await check('l1', { l1: node }, home)).toBe(0)
    } finally {
      await node.stop()
    }
  })

  test('a stranger who was given an office before the rules is found, and no record is written', async () => {
    await begin('stranger')
    try {
      // The rules are refused, so that the deployer still holds its power when it gives an office away.
      atSend(node, 6, { error: { code: -32000, message: 'transaction underpriced' } })
      await expect(runDeploy(words, deskIn(home))).rejects.toMatchObject({
        code: 'deploy.transaction_refused',
        message: expect.stringContaining('--raise-fee'),
      })
      node.treat(() => 'answer')
      await giveOffice(node, addressAt(9))
      await expect(runDeploy(words, deskIn(home))).rejects.toMatchObject({
        code: 'deploy.nation_differs',
        message: expect.stringContaining(`${addressAt(9)} holds maker`),
      })
      expect(readDeploymentRecord({ path: 'l1', chainId: chainIds.l1 }, placesIn(home).folder)).toBeUndefined()
    } finally {
      await node.stop()
    }
  })

  describe('the check of a record', () => {
    let record: DeploymentRecord

    beforeAll(async () => {
      await begin('check')
      await runDeploy(words, deskIn(home))
      const found = readDeploymentRecord({ path: 'l1', chainId: chainIds.l1 }, placesIn(home).folder)
      if (!found) throw new Error('There is no record.')
      record = found
      // Longer than what the node reads of logs at once.
      await engineOf(node.engineUrl).mine({ blocks: 50 })
    })

    afterAll(() => node.stop())

    test('finds no difference on the chain it was made from, and the record says since when and by whom', async () => {
      expect(await check('l1', { l1: node }, home)).toBe(0)
      expect(record.startBlock).toBeGreaterThan(0)
      expect(record.deployer).toBe(addressAt(0))
      expect(Date.parse(record.deployedAt ?? '')).toBeGreaterThan(0)
    })

    test('a second deployment sends nothing and leaves the record as it is', async () => {
      const sent = await countSent(node)
      await runDeploy(words, deskIn(home))
      expect(await countSent(node)).toBe(sent)
      expect(readDeploymentRecord({ path: 'l1', chainId: chainIds.l1 }, placesIn(home).folder)).toEqual(record)
    })

    test('names one who holds an office and is not in the record', async () => {
      const lines: string[] = []
      const roles = record.roles.filter(({ role }) => role !== 'treasurer')
      await writeDeploymentRecord({ ...record, roles }, placesIn(home))
      expect(await check('l1', { l1: node }, home, lines)).toBe(1)
      expect(lines.join('\n')).toContain(`${addressAt(2)} holds treasurer with 0 s delay`)
      await writeDeploymentRecord(record, placesIn(home))
    })

    test('names other code', async () => {
      const lines: string[] = []
      const address = record.contracts.nationalStablecoin?.address ?? '0x'
      const engine = engineOf(node.engineUrl)
      const code = (await engine.getCode({ address })) ?? '0x'
      await engine.setCode({ address, bytecode: '0x6001' })
      expect(await check('l1', { l1: node }, home, lines)).toBe(1)
      expect(lines.join('\n')).toContain(`the code at ${address} is another one`)
      await engine.setCode({ address, bytecode: code })
    })
  })
})

async function giveOffice({ url }: PublicNode, account: `0x${string}`): Promise<void> {
  const chain = defineChain({
    id: chainIds.l1,
    name: 'test',
    nativeCurrency: { name: 'Ether', symbol: 'ETH', decimals: 18 },
    rpcUrls: { default: { http: [url] } },
  })
  const client = createWalletClient({ chain, account: accountAt(0), transport: http(url) }).extend(publicActions)
  const authority = await authorityOf(url)
  const hash = await client.writeContract({
    abi: authorityAbi,
    address: authority,
    functionName: 'grantRole',
    args: [roleIds.maker, account, 0],
  })
  await client.waitForTransactionReceipt({ hash })
}

/** The first thing that the deployer made. */
async function authorityOf(url: string): Promise<`0x${string}`> {
  const client = engineOf(url)
  const head = await client.getBlockNumber()
  for (let block = head; block >= 0n; block -= 1n) {
    const [granted] = await client.getContractEvents({
      abi: authorityAbi,
      eventName: 'RoleGranted',
      fromBlock: block,
      toBlock: block,
    })
    if (granted) return granted.address
  }
  throw new Error('There is no authority.')
}
