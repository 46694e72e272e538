import { BaseError, ContractFunctionRevertedError, encodeErrorResult, zeroHash } from 'viem'
import { describe, expect, test } from 'vitest'
import { nationalStablecoinAbi } from '@/lib/generated/contracts'
import { contractErrors, RevertedError, toRevertCode, toRevertError } from './to-revert-error'

describe('the code of a custom error', () => {
  test.each([
    ['MakerCannotApprove', 'reverted.maker_cannot_approve'],
    ['AmountZero', 'reverted.amount_zero'],
    ['NotAMember', 'reverted.not_a_member'],
    ['ERC20InsufficientBalance', 'reverted.erc20_insufficient_balance'],
  ])('%s is %s', (name, code) => {
    expect(toRevertCode(name)).toBe(code)
  })

  test('is its own: no two custom errors share one', () => {
    expect(new Set(contractErrors.map(({ name }) => toRevertCode(name))).size).toBe(contractErrors.length)
  })
})

/** The failure that viem gives for a call that the national money refused. */
function refusalOf(errorName: 'AmountTooLarge' | 'MakerCannotApprove', args: readonly [unknown, unknown]): BaseError {
  const data = encodeErrorResult({ abi: nationalStablecoinAbi, errorName, args: args as never })
  const cause = new ContractFunctionRevertedError({ abi: nationalStablecoinAbi, data, functionName: 'requestIssuance' })
  return new BaseError('The call failed.', { cause })
}

describe('a call that a contract refused', () => {
  test('is an error with the code and the values of its custom error', () => {
    const refusal = refusalOf('AmountTooLarge', [5n, 3n])
    const error = toRevertError(refusal)
    expect(error).toBeInstanceOf(RevertedError)
    expect(error).toMatchObject({
      code: 'reverted.amount_too_large',
      facts: { amount: 5n, largest: 3n },
      cause: refusal,
      visibility: 'shown',
    })
  })

  test('keeps the values by the names of the interface', () => {
    const person = `0x${'1'.repeat(64)}`
    expect(toRevertError(refusalOf('MakerCannotApprove', [zeroHash, person]))?.facts).toEqual({ id: zeroHash, person })
  })
})

test.each([new Error('offline'), new BaseError('The call failed.'), undefined])(
  'a failure of another kind is not a refusal: %s',
  (error) => {
    expect(toRevertError(error)).toBeUndefined()
  },
)
