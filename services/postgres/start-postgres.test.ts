import { existsSync } from 'node:fs'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { wipePlace } from './place'
import { type Postgres, startPostgres } from './start-postgres'

// Each test makes a database, which takes seconds on a busy machine.
vi.setConfig({ testTimeout: 120_000 })

let folder: string
let home: string
let port: number
let running: Postgres | undefined

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'postgres-'))
  await chmod(folder, 0o755)
  home = join(folder, 'postgres')
  port = await freePort()
})

afterEach(async () => {
  await running?.stop()
  running = undefined
  await wipePlace(home)
  await rm(folder, { recursive: true, force: true })
})

async function start() {
  running = await startPostgres({ home, port, password: 'secret', logFile: join(folder, 'postgres.log') })
  return running
}

test('keeps what was committed when the server is killed and started again', async () => {
  const first = await start()
  await query(first.url, 'create table kept (value int)')
  await query(first.url, 'insert into kept values (7)')
  process.kill(first.pid, 'SIGKILL')
  await first.gone
  const second = await start()
  expect(await query(second.url, 'select value from kept')).toEqual([{ value: 7 }])
})

test('takes over from a server of the same folder that a killed nation left running', async () => {
  const first = await start()
  const second = await start()
  await first.gone
  expect(second.pid).not.toBe(first.pid)
  expect(await query(second.url, 'select 1 as value')).toEqual([{ value: 1 }])
})

test('starts although the lock names a process that is another program by now', async () => {
  await (await start()).stop()
  const data = join(home, 'data')
  await writeFile(join(data, 'postmaster.pid'), `${process.pid}\n${data}\n`)
  const second = await start()
  expect(await query(second.url, 'select 1 as value')).toEqual([{ value: 1 }])
})

test('asks for the password', async () => {
  const { url } = await start()
  await expect(query(url.replace('secret', 'guess'), 'select 1')).rejects.toMatchObject({ code: '28P01' })
})

test('names the port when another program listens there', async () => {
  const other = await listen(port)
  await expect(start()).rejects.toMatchObject({ code: 'postgres.port_taken', facts: { port } })
  await new Promise((resolve) => other.close(resolve))
})

test('says why a database with foreign files does not start', async () => {
  await (await start()).stop()
  await writeFile(join(join(home, 'data'), 'PG_VERSION'), '9\n')
  await expect(start()).rejects.toThrow('its files are of Postgres 9, not 17')
})

test('runs in a place of its own when its account cannot reach the folder', async () => {
  await chmod(folder, 0o700)
  const { url } = await start()
  await query(url, 'create table kept (value int)')
  // Only root runs the server as somebody else; for everybody else the folder is as good as any.
  expect(existsSync(join(home, 'data'))).toBe(process.getuid?.() !== 0)
  await running?.stop()
  const again = await start()
  expect(await query(again.url, 'select count(*)::int as value from kept')).toEqual([{ value: 0 }])
})

async function query(url: string, statement: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query(statement)).rows
  } finally {
    await client.end()
  }
}

async function freePort(): Promise<number> {
  const server = await listen(0)
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address ? address.port : 0
}

function listen(wanted: number): Promise<Server> {
  return new Promise((resolve) => {
    const server = createServer()
    server.listen(wanted, '127.0.0.1', () => resolve(server))
  })
}
