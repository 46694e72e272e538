import type { Address, Hex } from 'viem'

const types = {
  Bind: [
    { name: 'person', type: 'bytes32' },
    { name: 'wallet', type: 'address' },
    { name: 'nonce', type: 'uint256' },
    { name: 'deadline', type: 'uint256' },
  ],
} as const

/** Gives what a wallet signs (EIP-712) to be bound to a person: good for one binding, until the deadline in Unix seconds. */
export function toBinding(
  { chainId, register }: { chainId: number; register: Address },
  message: { person: Hex; wallet: Address; nonce: bigint; deadline: bigint },
) {
  return {
    domain: { name: 'People Register', version: '1', chainId, verifyingContract: register },
    types,
    primaryType: 'Bind' as const,
    message,
  }
}
