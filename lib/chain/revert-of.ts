import { BaseError, ContractFunctionRevertedError } from 'viem'

/** A custom error that a contract gave: its name and its values, in the order of the interface. */
export type Revert = { name: string; args: readonly unknown[] }

/**
 * Gives the custom error behind a failed call, or undefined when the call failed for another reason.
 *
 * Only errors of the ABI that the call was made with have a name.
 */
export function revertOf(error: unknown): Revert | undefined {
  if (!(error instanceof BaseError)) return undefined
  const reverted = error.walk((cause) => cause instanceof ContractFunctionRevertedError)
  if (!(reverted instanceof ContractFunctionRevertedError) || !reverted.data) return undefined
  return { name: reverted.data.errorName, args: reverted.data.args ?? [] }
}
