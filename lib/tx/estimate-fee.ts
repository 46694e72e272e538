import { type Address, BaseError, ExecutionRevertedError } from 'viem'
import type { ChainClient } from '@/lib/chain/client'
import { ChainUnreachableError } from '@/lib/chain/errors'
import { isUnreachable } from '@/lib/chain/is-unreachable'
import type { PreparedCall } from './contract-request'
import { gasFor } from './gas-for'
import { readPrice } from './read-price'

/**
 * What the network takes for an act, in wei of ether. `likely` is the price of this moment; a wallet sets `most` aside,
 * and the account must hold that much. `balance` is what it holds.
 */
export type Fee = { likely: bigint; most: bigint; balance: bigint }

/**
 * Gives what an act will cost, or undefined when the network would refuse the act: then the reason comes with the try.
 *
 * Throws {@link ChainUnreachableError} when the node does not answer.
 */
export async function estimateFee(
  client: ChainClient,
  { call, account }: { call: PreparedCall; account: Address },
): Promise<Fee | undefined> {
  try {
    const [gas, price, balance] = await Promise.all([
      client.estimateGas({ ...call, account }),
      readPrice(client),
      client.getBalance({ address: account }),
    ])
    return { likely: gas * price.now, most: gasFor(gas) * price.most, balance }
  } catch (error) {
    if (isUnreachable(error)) throw new ChainUnreachableError({ chainId: client.chain?.id ?? 0, cause: error })
    if (isRefusal(error)) return undefined
    throw error
  }
}

function isRefusal(error: unknown): boolean {
  return error instanceof BaseError && error.walk((cause) => cause instanceof ExecutionRevertedError) !== null
}
