import type { PublicClient } from 'viem'

/** What is offered for each unit of gas, in wei. A chain without a base fee takes one price. */
export type Offer = { maxFeePerGas: bigint; maxPriorityFeePerGas: bigint } | { gasPrice: bigint }

/** `now` is what a unit of gas costs in this moment, `most` what it can cost under the offer. */
export type Price = { offer: Offer; now: bigint; most: bigint }

/** Asks the network what it takes for a unit of gas, and how much to offer so that an act is soon taken. */
export async function readPrice(client: PublicClient): Promise<Price> {
  const { baseFeePerGas } = await client.getBlock()
  if (baseFeePerGas === null) {
    const gasPrice = await client.getGasPrice()
    return { offer: { gasPrice }, now: gasPrice, most: gasPrice }
  }
  const { maxFeePerGas, maxPriorityFeePerGas } = await client.estimateFeesPerGas()
  return {
    offer: { maxFeePerGas, maxPriorityFeePerGas },
    now: baseFeePerGas + maxPriorityFeePerGas,
    most: maxFeePerGas,
  }
}
