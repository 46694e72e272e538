import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SealBrokenError, SealKeyMissingError } from './errors'
import type { FieldKeys } from './keys'
import { seal } from './seal'
import { unseal } from './unseal'

const key = fc.uint8Array({ minLength: 32, maxLength: 32 })
const text = fc.string({ unit: 'grapheme' })
const ring = (current: number, ...keys: [number, Uint8Array][]): FieldKeys => ({ current, keys: new Map(keys) })

test('what is sealed for a place opens in that place', () => {
  fc.assert(
    fc.property(key, text, text, (bytes, plain, place) => {
      const keys = ring(1, [1, bytes])
      expect(unseal(keys, { sealed: seal(keys, { text: plain, place }), place })).toBe(plain)
    }),
  )
})

test('a seal hides the text: two seals of one text differ', () => {
  fc.assert(
    fc.property(key, text, (bytes, plain) => {
      const keys = ring(1, [1, bytes])
      expect(seal(keys, { text: plain, place: 'p' })).not.toBe(seal(keys, { text: plain, place: 'p' }))
    }),
  )
})

test('another key does not open it', () => {
  fc.assert(
    fc.property(key, key, text, (bytes, other, plain) => {
      fc.pre(Buffer.compare(bytes, other) !== 0)
      const sealed = seal(ring(1, [1, bytes]), { text: plain, place: 'p' })
      expect(() => unseal(ring(1, [1, other]), { sealed, place: 'p' })).toThrow(SealBrokenError)
    }),
  )
})

test('it does not open in another place', () => {
  fc.assert(
    fc.property(key, text, text, text, (bytes, plain, place, other) => {
      fc.pre(place !== other)
      const keys = ring(1, [1, bytes])
      const sealed = seal(keys, { text: plain, place })
      expect(() => unseal(keys, { sealed, place: other })).toThrow(SealBrokenError)
    }),
  )
})

test('a seal with one character changed, taken away or added does not open', () => {
  fc.assert(
    fc.property(
      key,
      text,
      fc.nat(),
      fc.constantFrom('A', 'z', '-', '.', ''),
      fc.boolean(),
      (bytes, plain, position, letter, isInsert) => {
        const keys = ring(1, [1, bytes])
        const sealed = seal(keys, { text: plain, place: 'p' })
        const at = position % (sealed.length + 1)
        const changed = sealed.slice(0, at) + letter + sealed.slice(isInsert ? at : at + 1)
        fc.pre(changed !== sealed)
        expect(() => unseal(keys, { sealed: changed, place: 'p' })).toThrow(SealBrokenError)
      },
    ),
  )
})

test('a truncated seal does not open', () => {
  fc.assert(
    fc.property(key, text, fc.nat(), (bytes, plain, length) => {
      const keys = ring(1, [1, bytes])
      const sealed = seal(keys, { text: plain, place: 'p' })
      expect(() => unseal(keys, { sealed: sealed.slice(0, length % sealed.length), place: 'p' })).toThrow(
        SealBrokenError,
      )
    }),
  )
})

test('after a change of key, old seals open and new ones take the new key', () => {
  fc.assert(
    fc.property(key, key, text, (first, second, plain) => {
      const old = seal(ring(1, [1, first]), { text: plain, place: 'p' })
      const keys = ring(2, [1, first], [2, second])
      expect(unseal(keys, { sealed: old, place: 'p' })).toBe(plain)
      const fresh = seal(keys, { text: plain, place: 'p' })
      expect(fresh.startsWith('v2.')).toBe(true)
      expect(() => unseal(ring(1, [1, first]), { sealed: fresh, place: 'p' })).toThrow(SealKeyMissingError)
    }),
  )
})
