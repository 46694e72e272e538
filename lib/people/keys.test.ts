import { expect, test } from 'vitest'
import { SealKeyMissingError } from './errors'
import { toPeopleKeys } from './keys'
import { seal } from './seal'
import { unseal } from './unseal'

const keyOf = (byte: number) => Buffer.alloc(32, byte).toString('base64')
const [first, second, third] = [keyOf(1), keyOf(2), keyOf(3)]
const keysOf = (fieldKey: string, fieldKeyPrevious?: string) =>
  toPeopleKeys({ fieldKey, lookupKey: keyOf(9), fieldKeyPrevious }).field
const field = { text: 'MD-1968-388297', place: 'p' }

test('while keys are changed, what either key sealed opens', () => {
  const old = seal(keysOf(first), field)
  const during = keysOf(second, first)
  expect(unseal(during, { sealed: old, place: 'p' })).toBe(field.text)
  expect(unseal(during, { sealed: seal(during, field), place: 'p' })).toBe(field.text)
  expect(unseal(keysOf(second), { sealed: seal(during, field), place: 'p' })).toBe(field.text)
})

test('after the change the key before is missed by name, also after many changes', () => {
  const old = seal(keysOf(first), field)
  expect(() => unseal(keysOf(second), { sealed: old, place: 'p' })).toThrow(SealKeyMissingError)
  expect(() => unseal(keysOf(third, second), { sealed: old, place: 'p' })).toThrow(SealKeyMissingError)
})

test('what was sealed before versions told keys apart opens with the first key, before and while it is changed', () => {
  const key = Buffer.from(first, 'base64')
  const old = seal({ current: 1, keys: new Map([[1, key]]) }, field)
  expect(old.startsWith('v1.')).toBe(true)
  expect(unseal(keysOf(first), { sealed: old, place: 'p' })).toBe(field.text)
  expect(unseal(keysOf(second, first), { sealed: old, place: 'p' })).toBe(field.text)
})

test('a key of another length is refused', () => {
  expect(() => keysOf('AAAA')).toThrow('32 bytes')
})
