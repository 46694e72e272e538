import { expect, test } from 'vitest'
import { toAddressKey } from './to-address-key'

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0db8:0001:0002:ffff:ffff:ffff:ffff', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['2001:db8:0:0:1::', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['::', '0:0:0:0::/64'],
])('%s is counted as %s', (address, key) => {
  expect(toAddressKey(address)).toBe(key)
})

test.each([undefined, ''])('requests without an address are counted together', (address) => {
  expect(toAddressKey(address)).toBe('unknown')
})
