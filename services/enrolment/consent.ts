import type { Address, Hex, PublicClient } from 'viem'
import { peopleRegisterAbi } from '@/lib/generated/contracts'
import { PersonUnknownError } from './errors'

const types = {
  Bind: [
    { name: 'person', type: 'bytes32' },
    { name: 'wallet', type: 'address' },
    { name: 'nonce', type: 'uint256' },
    { name: 'deadline', type: 'uint256' },
  ],
} as const

/**
 * Gives what a wallet signs (EIP-712) to be bound to a person: good for one binding, until the deadline in Unix seconds.
 *
 * Throws {@link PersonUnknownError} when nobody is entered on the chain under this number.
 */
export async function prepareConsent(
  reader: PublicClient,
  {
    chainId,
    register,
    personId,
    wallet,
    deadline,
  }: { chainId: number; register: Address; personId: Hex; wallet: Address; deadline: number },
) {
  const target = { abi: peopleRegisterAbi, address: register } as const
  const isEnrolled = await reader.readContract({ ...target, functionName: 'isEnrolled', args: [personId] })
  if (!isEnrolled) throw new PersonUnknownError({ personId })
  const nonce = await reader.readContract({ ...target, functionName: 'bindingNonce', args: [wallet] })
  return {
    domain: { name: 'People Register', version: '1', chainId, verifyingContract: register },
    types,
    primaryType: 'Bind' as const,
    message: { person: personId, wallet, nonce, deadline: BigInt(deadline) },
  }
}
