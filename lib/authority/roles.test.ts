import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { roleIds, roleNames } from './roles'

const contracts = new URL('../../contracts/', import.meta.url)

test('the contract tests know the same roles by the same numbers', () => {
  const solidity = readFileSync(new URL('test/base/Roles.sol', contracts), 'utf8')
  const found = [...solidity.matchAll(/uint64 (?:internal )?constant ([A-Z]+) = (\d+);/g)]
  const roles = Object.fromEntries(found.map(([, name = '', id = '']) => [name.toLowerCase(), BigInt(id)]))
  expect(roles).toMatchObject(roleIds)
})

test('every function in the table of permissions needs a role that exists', () => {
  const table = z.record(z.string(), z.record(z.string(), z.string()))
  const permissions = table.parse(JSON.parse(readFileSync(new URL('permissions.json', contracts), 'utf8')))
  const needed = Object.values(permissions).flatMap((functions) => Object.values(functions))
  expect(needed.filter((role) => !roleNames.some((name) => name === role))).toEqual([])
})
