import type { Address, Hex, PublicClient } from 'viem'
import { peopleRegisterAbi } from '@/lib/generated/contracts'
import { toBinding } from '@/lib/people/to-binding'
import { PersonUnknownError } from './errors'

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
  return toBinding({ chainId, register }, { person: personId, wallet, nonce, deadline: BigInt(deadline) })
}
