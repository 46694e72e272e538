import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readConfig } from './config'

test('without settings the nation uses its usual ports and the folder .civitas', () => {
  const config = readConfig([], {})
  expect(config.ports).toEqual({ portal: 3000, l1: 8545, l2: 9545, postgres: 5545, indexer: 9_070 })
  expect(config.home).toBe(join(config.root, '.civitas'))
  expect([config.reset, config.empty, config.dev, config.databaseUrl]).toEqual([false, false, false, undefined])
})

test('ports, folder and database come from the environment, so that a second nation runs beside the first', () => {
  const variables = {
    PORT: '4000',
    CIVITAS_L2_PORT: '4001',
    CIVITAS_HOME: '/tmp/other',
    DATABASE_URL: 'postgres://a@b/c',
  }
  const { ports, home, databaseUrl } = readConfig(['--reset', '--empty'], variables)
  expect([ports.portal, ports.l2, home, databaseUrl]).toEqual([4000, 4001, '/tmp/other', 'postgres://a@b/c'])
})

test('all faults are named at once', () => {
  const read = () => readConfig(['--fresh'], { PORT: 'http', CIVITAS_L1_PORT: '70000', DATABASE_URL: 'mysql://a' })
  expect(read).toThrow(
    [
      'PORT must be a port from 1 to 65535.',
      'CIVITAS_L1_PORT must be a port from 1 to 65535.',
      'DATABASE_URL must be a postgres:// address.',
      "Unknown option '--fresh'. The flags are --path, --reset, --empty and --dev.",
    ].join('\n'),
  )
})
