import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Block, createPublicClient, type Hash, type Hex, http, parseGwei, zeroAddress } from 'viem'
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createDevnet, type Devnet } from './devnet'

const chainId = 31338
const day = 86_400
const multicall3 = '0xcA11bde05977b3631167028862bE2a173976CA11'
const create2Deployer = '0x4e59b44847b379578588920cA78FbF26c0B4956C'

let directory: string
let devnet: Devnet | undefined
const account = privateKeyToAccount(generatePrivateKey())

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'devnet-'))
})

afterEach(async () => {
  await devnet?.stop()
  devnet = undefined
  await rm(directory, { recursive: true, force: true })
})

function nowSeconds() {
  return Math.floor(Date.now() / 1000)
}

async function startDevnet(genesisSeconds = nowSeconds() - 40 * day) {
  devnet = await createDevnet({ side: 'l2', chainId, directory, genesisSeconds })
  const front = await devnet.open({ port: 0 })
  return { devnet, url: front.url, client: createPublicClient({ transport: http(front.url), pollingInterval: 20 }) }
}

function sign(nonce: number, { maxFeePerGas = 0n, value = 0n, gas = 50_000n, id = chainId } = {}) {
  return account.signTransaction({
    type: 'eip1559',
    chainId: id,
    nonce,
    to: zeroAddress,
    value,
    gas,
    maxFeePerGas,
    maxPriorityFeePerGas: 0n,
  })
}

async function call(
  url: string,
  body: unknown,
): Promise<{ result?: unknown; error?: { code: number; message: string } }> {
  const response = await fetch(url, { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) })
  return (await response.json()) as { result?: unknown; error?: { code: number; message: string } }
}

function request(method: string, ...params: unknown[]) {
  return { jsonrpc: '2.0', id: 1, method, params }
}

describe('the network', () => {
  test('takes a transaction without a fee from an account that holds nothing, and makes a block at once', async () => {
    const { devnet, client } = await startDevnet()
    await devnet.goLive()
    const sentAt = performance.now()
    const hash = await client.sendRawTransaction({ serializedTransaction: await sign(0) })
    const receipt = await client.waitForTransactionReceipt({ hash })
    expect(receipt.status).toBe('success')
    expect(receipt.effectiveGasPrice).toBe(0n)
    expect(performance.now() - sentAt).toBeLessThan(2_000)
  })

  test('counts what it accepted and what it refused', async () => {
    const { devnet, url, client } = await startDevnet()
    await client.sendRawTransaction({ serializedTransaction: await sign(0) })
    await call(url, request('debug_traceBlock'))
    expect(await devnet.getFigures()).toMatchObject({ accepted: 1, refused: 1 })
    await devnet.mine()
    const figures = await devnet.getFigures()
    expect(figures).toMatchObject({ head: 1, pending: 0 })
    expect(figures.logBytes).toBeGreaterThan(0)
  })

  test('has Multicall3 and the CREATE2 deployer from its first block', async () => {
    const { client } = await startDevnet()
    const codes = await Promise.all(
      [multicall3, create2Deployer].map((address) => client.getCode({ address: address as Hex })),
    )
    expect(codes.map((code) => (code?.length ?? 0) > 100)).toEqual([true, true])
  })

  test('proposes a fee of 0 and names no account of its own', async () => {
    const { url } = await startDevnet()
    expect((await call(url, request('eth_gasPrice'))).result).toBe('0x0')
    expect((await call(url, request('eth_maxPriorityFeePerGas'))).result).toBe('0x0')
    expect((await call(url, request('eth_accounts'))).result).toEqual([])
  })

  test('refuses a fee that the sender cannot pay, since such a transaction would never come into a block', async () => {
    const { url } = await startDevnet()
    const { error } = await call(
      url,
      request('eth_sendRawTransaction', await sign(0, { maxFeePerGas: parseGwei('1') })),
    )
    expect(error?.code).toBe(-32003)
    expect(error?.message).toContain('insufficient funds')
  })

  test('refuses a transaction that is larger than a block or signed for another chain', async () => {
    const { url } = await startDevnet()
    const large = await call(url, request('eth_sendRawTransaction', await sign(0, { gas: 30_000_001n })))
    expect(large.error?.message).toContain('A block takes 30000000 gas')
    const foreign = await call(url, request('eth_sendRawTransaction', await sign(0, { id: 1 })))
    expect(foreign.error?.message).toContain('signed for chain 1;')
  })

  test('refuses a transaction far ahead of its account, which could wait for ever at no cost', async () => {
    const { url } = await startDevnet()
    const { error } = await call(url, request('eth_sendRawTransaction', await sign(65)))
    expect(error?.message).toContain('The nonce is 65 ahead')
    expect((await call(url, request('eth_sendRawTransaction', await sign(64)))).result).toBeDefined()
  })

  test('gives a call no more gas than a block takes, whatever it asks for', async () => {
    const { url } = await startDevnet()
    // Writes one word at 1 GB: the gas for that is far beyond a block.
    const data = '0x60016340000000526000600060006000'
    const greedy = await call(url, request('eth_call', { data, gas: '0xfffffffffffffff' }, 'latest'))
    expect(greedy.error).toBeDefined()
    // GAS PUSH0 MSTORE, return the word: what the call was given.
    const asked = request('eth_call', { data: '0x5a5f5260205ff3', gas: '0xfffffffffffffff' }, 'latest')
    expect(BigInt((await call(url, asked)).result as string)).toBeLessThanOrEqual(30_000_000n)
  })

  test('goes on while many transactions wait for one that never comes', async () => {
    const { devnet, url, client } = await startDevnet()
    await devnet.goLive()
    const send = async (key: Hex, nonce: number) => {
      const fields = { type: 'eip1559', chainId, nonce, to: zeroAddress, gas: 21_000n } as const
      const serialized = await privateKeyToAccount(key).signTransaction({ ...fields, maxFeePerGas: 0n })
      return call(url, request('eth_sendRawTransaction', serialized))
    }
    const errors: string[] = []
    for (let sender = 0; sender < 5; sender += 1) {
      const key = generatePrivateKey()
      const sent = await Promise.all(Array.from({ length: 60 }, (_, index) => send(key, index + 1)))
      errors.push(...sent.flatMap(({ error }) => error?.message ?? []))
    }
    expect(errors).toHaveLength(300 - 256)
    expect(errors[0]).toContain('Send the ones before it first')
    const sentAt = performance.now()
    const { result } = await send(generatePrivateKey(), 0)
    await client.waitForTransactionReceipt({ hash: result as Hash })
    expect(performance.now() - sentAt).toBeLessThan(2_000)
  }, 60_000)

  test.each([
    ['blocks', ['0xffffffff', 'latest', []]],
    ['shares', ['0x1', 'latest', Array.from({ length: 101 }, () => 1)]],
  ])('refuses a history of fees with too many %s, which would fill the memory of the machine', async (_, params) => {
    const { url } = await startDevnet()
    expect((await call(url, request('eth_feeHistory', ...params))).error?.code).toBe(-32602)
    expect((await call(url, request('eth_feeHistory', '0x4', 'latest', [10, 50, 90]))).result).toBeDefined()
    expect((await call(url, request('eth_feeHistory', 4, 'latest'))).result).toBeDefined()
  })

  test('ends a batch whose answers grow too long, and says so for each that is left', async () => {
    const { url } = await startDevnet()
    const to = '0x00000000000000000000000000000000000000aa'
    // RETURN of 3 MB of zeros.
    const item = request('eth_call', { to }, 'latest', { [to]: { code: '0x622dc6c05ff3' } })
    const answers = (await call(
      url,
      Array.from({ length: 20 }, () => item),
    )) as unknown as { result?: string; error?: { code: number } }[]
    expect(answers).toHaveLength(20)
    expect(answers[0]?.result?.length).toBe(2 + 2 * 3_000_000)
    expect(answers.filter(({ result }) => result).length).toBeLessThan(5)
    expect(answers.at(-1)?.error?.code).toBe(-32005)
  })

  test.each([
    ['0x7e', 126],
    ['0x03', 3],
  ])('refuses transactions of type %s', async (type, number) => {
    const { url } = await startDevnet()
    const { error } = await call(url, request('eth_sendRawTransaction', `${type}c0`))
    expect(error).toEqual({ code: -32000, message: `Transactions of type ${number} are not accepted on this network.` })
  })

  test.each([
    'anvil_setBalance',
    'evm_mine',
    'eth_sendTransaction',
    'eth_sign',
    'personal_sign',
    'debug_traceCall',
    'eth_getProof',
    'constructor',
  ])('does not offer %s', async (method) => {
    const { url } = await startDevnet()
    const { error } = await call(url, request(method))
    expect(error).toEqual({ code: -32601, message: `The method ${method} is not available on this network.` })
  })

  test('answers a batch in its order, errors included', async () => {
    const { url } = await startDevnet()
    const answers = await call(url, [
      { jsonrpc: '2.0', id: 7, method: 'eth_chainId' },
      { jsonrpc: '2.0', id: 8, method: 'evm_mine' },
      { jsonrpc: '2.0', method: 'eth_chainId' },
      5,
    ])
    expect(answers).toMatchObject([
      { id: 7, result: '0x7a6a' },
      { id: 8, error: { code: -32601 } },
      { id: null, error: { code: -32600 } },
    ])
  })

  test('answers what is no JSON, too long, or an empty batch with a clear error', async () => {
    const { url } = await startDevnet()
    expect((await call(url, '{')).error?.code).toBe(-32700)
    expect((await call(url, [])).error?.code).toBe(-32600)
    expect((await call(url, `"${'x'.repeat(1_100_000)}"`)).error?.code).toBe(-32600)
  })

  test('lets web pages ask, and tells its health', async () => {
    const { url } = await startDevnet()
    const preflight = await fetch(url, { method: 'OPTIONS' })
    expect(preflight.status).toBe(204)
    expect(preflight.headers.get('access-control-allow-origin')).toBe('*')
    const health = await fetch(`${url}/healthz`)
    expect(await health.json()).toMatchObject({ status: 'ok', chainId, block: 0 })
  })

  test('names the port when another program listens there', async () => {
    const { devnet, url } = await startDevnet()
    const port = Number(new URL(url).port)
    await expect(devnet.open({ port })).rejects.toMatchObject({ code: 'devnet.port_taken', facts: { port } })
  })
})

describe('time', () => {
  test('can be moved through the past until the network goes live, and then never again', async () => {
    const start = nowSeconds() - 40 * day
    const { devnet, client } = await startDevnet(start)
    await devnet.advanceTo(start + 5 * day)
    const hash = await client.sendRawTransaction({ serializedTransaction: await sign(0) })
    await devnet.mine()
    const { blockNumber } = await client.getTransactionReceipt({ hash })
    expect((await client.getBlock({ blockNumber })).timestamp).toBe(BigInt(start + 5 * day))
    await expect(devnet.advanceTo(start)).rejects.toMatchObject({ code: 'devnet.time_went_back' })

    await devnet.goLive()
    const head = await devnet.getHead()
    expect(head.timestampSeconds).toBeGreaterThanOrEqual(nowSeconds() - 2)
    await expect(devnet.advanceTo(head.timestampSeconds + day)).rejects.toMatchObject({ code: 'devnet.time_went_back' })
  })
})

describe('after a restart', () => {
  test('old blocks, receipts and a waiting transaction are still there', async () => {
    const first = await startDevnet()
    const sent = await first.client.sendRawTransaction({ serializedTransaction: await sign(0) })
    await first.devnet.mine()
    const early = await sign(2)
    await first.client.sendRawTransaction({ serializedTransaction: early })
    const before = await first.client.getTransactionReceipt({ hash: sent })
    await first.devnet.stop()

    const second = await startDevnet()
    expect(await second.client.getTransactionReceipt({ hash: sent })).toEqual(before)
    const hashes = [await second.client.sendRawTransaction({ serializedTransaction: await sign(1) })]
    await second.devnet.mine()
    const block = await second.client.getBlock()
    expect(block.transactions).toHaveLength(2)
    expect(block.transactions[0]).toBe(hashes[0])
  })

  test('an engine that dies is brought back with everything accepted', async () => {
    const { devnet, client, url } = await startDevnet()
    const hash = await client.sendRawTransaction({ serializedTransaction: await sign(0) })
    const [pid = 0] = devnet.pids()
    process.kill(pid, 'SIGKILL')
    await expect.poll(() => devnet.pids()[0] !== pid).toBe(true)
    await expect.poll(async () => (await call(url, request('eth_getTransactionReceipt', hash))).result).toBeTruthy()
  })

  test('nothing accepted is lost when everything is killed at any moment', async () => {
    const accepted: Hash[] = []
    const blocks: Block[] = []
    const genesis = String(nowSeconds())
    let nonce = 0
    // Counted in payments and not in time: the host dies somewhere in the next one, on a slow machine as on a quick one.
    for (const life of [1, 3, 6, 14]) {
      const host = await startHost(genesis)
      const client = createPublicClient({ transport: http(host.url, { retryCount: 0 }) })
      const aim = accepted.length + life
      let killed: Promise<void> | undefined
      try {
        for (;;) {
          const hash = await client.sendRawTransaction({ serializedTransaction: await sign(nonce) })
          accepted.push(hash)
          nonce += 1
          // Sometimes the engine survives its host, as when only one process is killed.
          if (accepted.length === aim) killed = host.kill({ isEngineSpared: life % 2 === 0 })
          blocks.push(await client.getBlock())
        }
      } catch {
        // The connection broke off with the host. What was under way is asked from the chain below.
      }
      await killed
      const probe = await startHost(genesis)
      const after = createPublicClient({ transport: http(probe.url), pollingInterval: 20 })
      nonce = await after.getTransactionCount({ address: account.address, blockTag: 'pending' })
      for (const hash of accepted) {
        const receipt = await after.waitForTransactionReceipt({ hash })
        expect(receipt.status).toBe('success')
      }
      for (const block of blocks) {
        expect((await after.getBlock({ blockNumber: block.number ?? 0n })).hash).toBe(block.hash)
      }
      await probe.kill()
    }
    expect(accepted.length).toBeGreaterThan(20)
  }, 180_000)
})

async function startHost(
  genesis: string,
): Promise<{ url: string; kill(options?: { isEngineSpared: boolean }): Promise<void> }> {
  const fixture = new URL('./devnet-host.fixture.ts', import.meta.url).pathname
  const child: ChildProcess = spawn(process.execPath, ['--import', 'tsx', fixture, directory, genesis], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const line = await new Promise<string>((resolve, reject) => {
    child.stdout?.once('data', (chunk: Buffer) => resolve(chunk.toString('utf8')))
    child.once('exit', (code) => reject(new Error(`The host ended with ${code}.`)))
  })
  const { url, pids } = JSON.parse(line) as { url: string; pids: number[] }
  return {
    url,
    async kill({ isEngineSpared } = { isEngineSpared: false }) {
      for (const pid of [child.pid ?? 0, ...(isEngineSpared ? [] : pids)]) {
        try {
          process.kill(pid, 'SIGKILL')
        } catch {
          // It is gone already.
        }
      }
      await exited
    },
  }
}
