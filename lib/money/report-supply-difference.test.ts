import { expect, test, vi } from 'vitest'
import { reportSupplyDifference } from './report-supply-difference'

const supply = { total: 2n ** 70n, asOf: { block: 7, timestamp: 1 } }

test.each([5n, -5n])('the operators are told of a difference of %s, to the last unit', (difference) => {
  const error = vi.fn()
  reportSupplyDifference({ error }, { ...supply, difference })
  expect(error).toHaveBeenCalledExactlyOnceWith(
    { recorded: '1180591620717411303424', difference: String(difference), block: 7 },
    'the records differ from the contract',
  )
})

test.each([0n, undefined])('nobody is woken when the difference is %s', (difference) => {
  const error = vi.fn()
  reportSupplyDifference({ error }, { ...supply, difference })
  expect(error).not.toHaveBeenCalled()
})
