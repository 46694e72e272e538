import { parseEther } from 'viem'
import { expect, test } from 'vitest'
import { formatEther } from './format-ether'

test.each([
  ['0.000069276', 'en', '0.00006928'],
  ['0.999930724', 'en', '0.9999'],
  ['1', 'fr', '1'],
  ['0.5', 'fr', '0,5'],
] as const)('%s ether in %s reads %s', (ether, locale, text) => {
  expect(formatEther(parseEther(ether), locale)).toBe(text)
})
