import { expect, test } from 'vitest'
import { nation } from '@/nation.config'
import { checkNation } from './check-nation'

const local = {
  l1: { id: 31337, rpcUrl: 'http://localhost:8545' },
  l2: { id: 31338, rpcUrl: 'http://127.0.0.1:9545' },
}
const far = { id: 10, rpcUrl: 'https://rpc.example' }

test('the nation of this repository passes', () => {
  expect(() => checkNation(nation)).not.toThrow()
})

test('a local nation on loopback with the local chain ids passes', () => {
  expect(() => checkNation({ ...nation, kind: 'local', chains: local })).not.toThrow()
})

test('a local nation with another chain id is refused', () => {
  const chains = { ...local, l1: { ...local.l1, id: 1 } }
  expect(() => checkNation({ ...nation, kind: 'local', chains })).toThrow(
    'chains.l1.id is 1; the nation is local, so it must be 31337',
  )
})

test.each(['http://rpc.example:8545', 'http://localhost.example:8545', 'http://192.168.1.4:8545', 'not a url'])(
  'a local nation that reads %s is refused',
  (rpcUrl) => {
    const chains = { ...local, l2: { ...local.l2, rpcUrl } }
    expect(() => checkNation({ ...nation, kind: 'local', chains })).toThrow('which is not on this machine')
  },
)

test('a public nation may be anywhere', () => {
  expect(() => checkNation({ ...nation, kind: 'public', chains: { l1: far, l2: far } })).not.toThrow()
})

test('money with another fineness than the contract has is refused', () => {
  expect(() => checkNation({ ...nation, currency: { ...nation.currency, decimals: 2 } })).toThrow(
    'currency.decimals is 2; the contract of national money has 6',
  )
})

test.each(['maker', 'checker', 'treasurer', 'registrar', 'compliance'] as const)(
  'a delay of the %s is refused, since no page can schedule an act',
  (role) => {
    const roleDelaySeconds = { ...nation.roleDelaySeconds, [role]: 60 }
    expect(() => checkNation({ ...nation, kind: 'public', roleDelaySeconds })).toThrow(
      `roleDelaySeconds.${role} is 60; pages carry out the acts of this role at once, so it must be 0`,
    )
  },
)

test.each(['council', 'guardian', 'auditor', 'operator'] as const)(
  'a delay of the %s is the nation’s choice',
  (role) => {
    const roleDelaySeconds = { ...nation.roleDelaySeconds, [role]: 86_400 }
    expect(() => checkNation({ ...nation, roleDelaySeconds })).not.toThrow()
  },
)

test('a path that there is not is refused', () => {
  expect(() => checkNation({ ...nation, path: 'l3' as 'l1' })).toThrow('path is l3; it must be l1 or l2')
})

test('every fault is listed at once', () => {
  const roleDelaySeconds = { ...nation.roleDelaySeconds, maker: 1 }
  expect(() => checkNation({ ...nation, kind: 'local', chains: { l1: far, l2: far }, roleDelaySeconds })).toThrow(
    /l1\.id[\s\S]*l2\.rpcUrl[\s\S]*roleDelaySeconds\.maker/,
  )
})
