import { expect, test } from 'vitest'
import { isIndexerSchema, isOfOtherChains, toChainIdentity, toSchemaName } from './schema-name'

const identity = { chains: toChainIdentity(31_338, ['0xaa', '0xbb']), code: 'first' }

test('the same chains and code always have the same schema, short enough for Postgres', () => {
  expect(toSchemaName(identity)).toBe(toSchemaName({ ...identity }))
  expect(toSchemaName(identity).length).toBeLessThanOrEqual(45)
  expect(isIndexerSchema(toSchemaName(identity))).toBe(true)
})

test('other code on the same chains has another schema, which is not of other chains', () => {
  const other = toSchemaName({ ...identity, code: 'second' })
  expect(other).not.toBe(toSchemaName(identity))
  expect(isOfOtherChains(other, identity)).toBe(false)
})

test('a chain that began anew is another chain', () => {
  const anew = toSchemaName({ ...identity, chains: toChainIdentity(31_338, ['0xaa', '0xcc']) })
  expect(isOfOtherChains(anew, identity)).toBe(true)
})

test('a schema that is no indexer’s is never counted as one', () => {
  for (const name of ['public', 'indexed', 'money', 'indexer_x', 'indexer_000000000000_000000000000_']) {
    expect(isIndexerSchema(name)).toBe(false)
    expect(isOfOtherChains(name, identity)).toBe(false)
  }
})
