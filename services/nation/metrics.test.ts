import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '@/lib/store/testing/create-test-database'
import { findFreePort } from '@/lib/store/testing/find-free-port'
import type { Devnet } from '../devnet/devnet'
import type { ServiceContext } from '../run-service'
import { readConfig } from './config'
import { startNationMetrics } from './metrics'
import { noteRestart } from './note-restart'

let store: TestDatabase
let home: string
const undos: (() => Promise<void>)[] = []

beforeAll(async () => {
  store = await createTestDatabase()
  home = await mkdtemp(join(tmpdir(), 'metrics-'))
  await mkdir(join(home, 'logs'))
})

afterAll(async () => {
  for (const undo of undos) await undo()
  await store.drop()
  await rm(home, { recursive: true, force: true })
})

test('the figures of a nation name its chains, its database and restarts, and no address', async () => {
  const port = await findFreePort()
  const variables = { CIVITAS_HOME: home, CIVITAS_NATION_METRICS_PORT: String(port) }
  const getFigures = async () => ({ head: 7, pending: 2, accepted: 5, refused: 1, logBytes: 300 })
  const dead = `http://127.0.0.1:${await findFreePort()}`
  await startNationMetrics({
    config: readConfig([], variables),
    context: { onStop: (undo: () => Promise<void>) => void undos.push(undo) } as unknown as ServiceContext,
    databaseUrl: store.url,
    networks: new Map([['l2', { getFigures } as unknown as Devnet]]),
    rpcUrls: { l1: dead, l2: dead },
  })
  noteRestart('The portal', 'signal SIGKILL')
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text()
  for (const line of [
    'civitas_devnet_blocks{side="l2"} 7',
    'civitas_devnet_pending{side="l2"} 2',
    'civitas_devnet_refused_total{side="l2"} 1',
    'civitas_devnet_log_bytes{side="l2"} 300',
    'civitas_part_restarts_total{part="The portal"} 1',
    'civitas_database_up 1',
    'civitas_tables_current 1',
    'civitas_ready 0',
  ]) {
    expect(text).toContain(line)
  }
  expect(text).toMatch(/civitas_postgres_connections\{state="active"\} [1-9]/)
  expect(text).toMatch(/civitas_postgres_size_bytes [1-9]/)
  expect(text).toMatch(/civitas_node_up\{side="l\d"\} 0/)
  expect(text).not.toMatch(/127\.0\.0\.1|postgres:\/\//)
  const lines = (await readFile(join(home, 'logs/nation.log'), 'utf8')).trim().split('\n')
  expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({
    level: 'error',
    process: 'nation',
    event: 'a part stopped and is started again',
    part: 'The portal',
    reason: 'signal SIGKILL',
  })
})
