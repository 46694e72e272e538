import { expect, test } from 'vitest'
import { toClientAddress } from './to-client-address'

const socketAddress = '10.0.0.1'

test.each([undefined, '203.0.113.9', '203.0.113.9, 198.51.100.4'])(
  'without a trusted proxy it is the connection’s, whatever a header says: %s',
  (forwardedFor) => {
    expect(toClientAddress({ socketAddress, forwardedFor, trustedProxies: 0 })).toBe(socketAddress)
  },
)

test.each([
  [1, '203.0.113.9', '203.0.113.9'],
  [1, '192.0.2.66, 203.0.113.9', '203.0.113.9'],
  [2, '192.0.2.66, 203.0.113.9, 10.0.0.2', '203.0.113.9'],
  [1, '203.0.113.9:4711', '203.0.113.9'],
  [1, '[2001:DB8::1]:4711', '2001:db8::1'],
  [1, '::ffff:203.0.113.9', '203.0.113.9'],
])('with %i trusted it is what the outermost of them saw in "%s"', (trustedProxies, forwardedFor, address) => {
  expect(toClientAddress({ socketAddress, forwardedFor, trustedProxies })).toBe(address)
})

test.each([
  [2, '203.0.113.9'],
  [1, ''],
  [1, 'unknown'],
  [1, '203.0.113.9, <script>'],
])(
  'a request that did not come through all of the %i is known by its connection: "%s"',
  (trustedProxies, forwardedFor) => {
    expect(toClientAddress({ socketAddress, forwardedFor, trustedProxies })).toBe(socketAddress)
  },
)

test('an IPv4 connection to a socket for both kinds is written as IPv4', () => {
  expect(toClientAddress({ socketAddress: '::ffff:10.0.0.1', forwardedFor: undefined, trustedProxies: 0 })).toBe(
    '10.0.0.1',
  )
})

test('a connection that is gone has none', () => {
  expect(toClientAddress({ socketAddress: undefined, forwardedFor: undefined, trustedProxies: 0 })).toBeUndefined()
})
