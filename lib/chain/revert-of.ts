import { type Abi, BaseError, decodeErrorResult, type Hex, isHex } from 'viem'

/** A custom error that a contract gave: its name and its values, in the order of the interface. */
export type Revert = { name: string; args: readonly unknown[] }

/** Gives the custom error of `abi` behind a failed call, or undefined when the call failed for another reason. */
export function revertOf(error: unknown, abi: Abi): Revert | undefined {
  const data = revertDataOf(error)
  if (data === undefined) return undefined
  try {
    const { errorName, args } = decodeErrorResult({ abi, data })
    return { name: errorName, args: args ?? [] }
  } catch {
    // An error of another contract.
    return undefined
  }
}

/** Nodes and wallets put the data of a revert at different depths of what they answer. */
function revertDataOf(error: unknown): Hex | undefined {
  if (!(error instanceof BaseError)) return dataIn(error)
  const cause = error.walk((inner) => dataIn(inner) !== undefined)
  return cause === null ? undefined : dataIn(cause)
}

function dataIn(error: unknown): Hex | undefined {
  if (typeof error !== 'object' || error === null) return undefined
  const held = 'raw' in error ? error.raw : 'data' in error ? error.data : undefined
  const data = typeof held === 'object' && held !== null && 'data' in held ? held.data : held
  return isHex(data) && data.length >= 10 ? data : undefined
}
