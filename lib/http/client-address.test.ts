import { expect, test } from 'vitest'
import { clientAddressHeader, clientAddressOf, toClientAddressHeader } from './client-address'

const read = (value: string) => clientAddressOf(new Headers({ [clientAddressHeader]: value }))

test('what the process wrote is read', () => {
  expect(read(toClientAddressHeader('192.0.2.7'))).toBe('192.0.2.7')
})

test.each(['192.0.2.7', ' 192.0.2.7', 'undefined 192.0.2.7', `${crypto.randomUUID()} 192.0.2.7`, ''])(
  'what a client wrote is not: "%s"',
  (value) => {
    expect(read(value)).toBeUndefined()
  },
)

test('a request without an address has none', () => {
  expect(read(toClientAddressHeader(undefined))).toBeUndefined()
  expect(clientAddressOf(new Headers())).toBeUndefined()
})
