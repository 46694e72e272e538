import { expect, test } from 'vitest'
import { nation } from '@/nation.config'
import { checkNation } from './check-nation'

const local = {
  l1: { id: 31337, rpcUrl: 'http://localhost:8545' },
  l2: { id: 31338, rpcUrl: 'http://127.0.0.1:9545' },
}

test('the nation of this repository passes', () => {
  expect(() => checkNation(nation)).not.toThrow()
})

test('a local nation on loopback with the local chain ids passes', () => {
  expect(() => checkNation({ kind: 'local', chains: local })).not.toThrow()
})

test('a local nation with another chain id is refused', () => {
  expect(() => checkNation({ kind: 'local', chains: { ...local, l1: { ...local.l1, id: 1 } } })).toThrow(
    'chains.l1.id is 1, not 31337',
  )
})

test.each(['http://rpc.example:8545', 'http://localhost.example:8545', 'http://192.168.1.4:8545', 'not a url'])(
  'a local nation that reads %s is refused',
  (rpcUrl) => {
    expect(() => checkNation({ kind: 'local', chains: { ...local, l2: { ...local.l2, rpcUrl } } })).toThrow(
      'which is not on this machine',
    )
  },
)

test('every fault is listed at once', () => {
  const far = { id: 10, rpcUrl: 'https://rpc.example' }
  expect(() => checkNation({ kind: 'local', chains: { l1: far, l2: far } })).toThrow(/l1\.id[\s\S]*l2\.rpcUrl/)
})

test('a public nation may be anywhere', () => {
  const far = { id: 10, rpcUrl: 'https://rpc.example' }
  expect(() => checkNation({ kind: 'public', chains: { l1: far, l2: far } })).not.toThrow()
})
