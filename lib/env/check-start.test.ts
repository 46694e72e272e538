import { afterEach, beforeEach, expect, test, vi } from 'vitest'

const key = Buffer.alloc(32, 1).toString('base64')
const complete = {
  DATABASE_URL: 'postgres://civitas@127.0.0.1/civitas',
  NEXTAUTH_SECRET: 'x'.repeat(32),
  NEXTAUTH_URL: 'http://localhost:3000',
  CIVITAS_FIELD_KEY: key,
  CIVITAS_LOOKUP_KEY: key,
}

beforeEach(() => {
  vi.resetModules()
  for (const [name, value] of Object.entries(complete)) vi.stubEnv(name, value)
})

afterEach(() => {
  vi.unstubAllEnvs()
})

async function start(): Promise<void> {
  const { checkStart } = await import('./check-start')
  checkStart()
}

test('the portal starts with complete settings', async () => {
  await expect(start()).resolves.toBeUndefined()
})

test('every setting that is missing or wrong is named when the portal starts', async () => {
  vi.stubEnv('NEXTAUTH_SECRET', 'short')
  vi.stubEnv('CIVITAS_FIELD_KEY', undefined)
  vi.stubEnv('CIVITAS_L2_RPC_URL', 'localhost:9545')
  await expect(start()).rejects.toThrow(/NEXTAUTH_SECRET[\s\S]*CIVITAS_FIELD_KEY[\s\S]*CIVITAS_L2_RPC_URL/)
})

test('a local nation does not start with a node of another machine', async () => {
  vi.stubEnv('CIVITAS_L2_RPC_URL', 'https://rpc.example')
  await expect(start()).rejects.toThrow('chains.l2.rpcUrl is https://rpc.example, which is not on this machine')
})

test('a local nation does not ask another machine behind the pages either', async () => {
  vi.stubEnv('CIVITAS_L2_SERVER_RPC_URLS', 'http://localhost:9545, https://rpc.example')
  await expect(start()).rejects.toThrow('chains.l2.rpcUrl is https://rpc.example, which is not on this machine')
})

test('our own programs may ask other nodes than browsers do, which no page names', async () => {
  vi.stubEnv('CIVITAS_L1_SERVER_RPC_URLS', 'http://localhost:7/secret,http://localhost:8/other')
  const { rpcUrls, serverRpcUrls } = await import('./rpc-urls')
  expect(serverRpcUrls().l1).toEqual(['http://localhost:7/secret', 'http://localhost:8/other'])
  expect(JSON.stringify(rpcUrls())).not.toContain('secret')
})

test('pages and policy use the node that the settings name', async () => {
  vi.stubEnv('CIVITAS_L1_RPC_URL', 'http://localhost:1')
  vi.stubEnv('CIVITAS_L2_RPC_URL', 'http://localhost:2')
  const { rpcUrls } = await import('./rpc-urls')
  expect(rpcUrls()).toEqual({ l1: 'http://localhost:1', l2: 'http://localhost:2' })
})
