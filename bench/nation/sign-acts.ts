import type { Address, Hex, PrivateKeyAccount } from 'viem'
import type { BenchNation } from './open-nation'

/** A call that an account signs. Without `to` it deploys. */
export type Act = { to?: Address; data?: Hex; value?: bigint; gas: bigint }

/** Gives the price at which acts are surely taken: nothing where they are free, twice the present one elsewhere. */
export async function priceOf({
  chain,
  isFree,
}: BenchNation): Promise<{ maxFeePerGas: bigint; maxPriorityFeePerGas: bigint }> {
  if (isFree) return { maxFeePerGas: 0n, maxPriorityFeePerGas: 0n }
  const present = await chain.getGasPrice()
  return { maxFeePerGas: 2n * present, maxPriorityFeePerGas: present / 10n }
}

/** Signs acts of one account, in the order in which the chain will take them, without sending any. */
export async function signActs(nation: BenchNation, account: PrivateKeyAccount, acts: readonly Act[]): Promise<Hex[]> {
  const [price, first] = await Promise.all([
    priceOf(nation),
    nation.chain.getTransactionCount({ address: account.address, blockTag: 'pending' }),
  ])
  return Promise.all(
    acts.map((act, index) =>
      account.signTransaction({
        type: 'eip1559',
        chainId: nation.chainId,
        nonce: first + index,
        ...price,
        gas: act.gas,
        ...(act.to && { to: act.to }),
        ...(act.data && { data: act.data }),
        ...(act.value !== undefined && { value: act.value }),
      }),
    ),
  )
}
