import type { Abi } from 'viem'
import { revertOf } from '@/lib/chain/revert-of'
import { contractErrorsAbi } from '@/lib/generated/contract-errors'
import { AppError, type Facts } from './app-error'

type AbiError = Extract<Abi[number], { type: 'error' }>

/** An act that a contract refused. The code is the fact its custom error names, the facts are the error's values. */
export class RevertedError extends AppError<`reverted.${string}`> {
  override name = 'RevertedError'
  constructor({ name, facts, cause }: { name: string; facts: Facts; cause?: unknown }) {
    super(toRevertCode(name), `The contract refused: ${name}.`, { facts, cause })
  }
}

/** Every custom error that the nation's contracts can give, each name once. */
export const contractErrors: readonly AbiError[] = contractErrorsAbi

/** Gives the permanent code of a custom error: `MakerCannotApprove` is `reverted.maker_cannot_approve`. */
export function toRevertCode(name: string): `reverted.${string}` {
  const words = name
    .replace(/^ERC20/, 'Erc20')
    // A word of one letter too: `NotAMember` is `not_a_member`.
    .replace(/([A-Z])([A-Z][a-z])/g, '$1_$2')
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
  return `reverted.${words.toLowerCase()}`
}

/** Gives the typed error of a call that one of the nation's contracts refused, or undefined for any other failure. */
export function toRevertError(error: unknown): RevertedError | undefined {
  const revert = revertOf(error, contractErrors)
  const known = revert && contractErrors.find(({ name }) => name === revert.name)
  if (!revert || !known) return undefined
  const facts = Object.fromEntries(known.inputs.map(({ name }, index) => [name ?? index, revert.args[index] as never]))
  return new RevertedError({ name: revert.name, facts, cause: error })
}
