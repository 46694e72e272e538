import { type Abi, type Address, encodeFunctionData, type Hex } from 'viem'

/** A call of one of the nation's contracts, as a domain prepares it: readable, and without effect until signed. */
export type ContractRequest = { abi: Abi; address: Address; functionName: string; args: readonly unknown[] }

/** The same call as a wallet signs it. Travels from a server page to the browser. */
export type PreparedCall = { to: Address; data: Hex }

export function toCall({ abi, address, functionName, args }: ContractRequest): PreparedCall {
  return { to: address, data: encodeFunctionData({ abi, functionName, args }) }
}
