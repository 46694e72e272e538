import type { PublicClient } from 'viem'
import { NodeRefusesMethodError } from './errors'

/** What a transaction offers for each unit of gas, in wei. Chains without a base fee take one price. */
export type Fees =
  | { type: 'eip1559'; maxFeePerGas: bigint; maxPriorityFeePerGas: bigint }
  | { type: 'legacy'; gasPrice: bigint }

export type FeeMarket = {
  /** What a unit of gas costs now. */
  now: bigint
  /** Base fee of the newest block; what a chain without one asks. */
  baseFee: bigint
  /** What is offered: twice the base fee, so that some full blocks in between do not stop a deployment. */
  offer: Fees
}

/** Reads what the chain asks for gas now, with the methods that it offers. A free chain is offered nothing. */
export async function readFees(reader: PublicClient, { isFree }: { isFree: boolean }): Promise<FeeMarket> {
  const { baseFeePerGas } = await reader.getBlock({ includeTransactions: false })
  if (isFree)
    return {
      now: 0n,
      baseFee: baseFeePerGas ?? 0n,
      offer: { type: 'eip1559', maxFeePerGas: 0n, maxPriorityFeePerGas: 0n },
    }
  if (baseFeePerGas === null) {
    const gasPrice = await reader.getGasPrice()
    return { now: gasPrice, baseFee: gasPrice, offer: { type: 'legacy', gasPrice: (gasPrice * 3n) / 2n } }
  }
  const tip = await readTip(reader, baseFeePerGas)
  return {
    now: baseFeePerGas + tip,
    baseFee: baseFeePerGas,
    offer: { type: 'eip1559', maxFeePerGas: 2n * baseFeePerGas + tip, maxPriorityFeePerGas: tip },
  }
}

/** The most that a unit of gas can cost under an offer. */
export function mostOf(offer: Fees): bigint {
  return offer.type === 'legacy' ? offer.gasPrice : offer.maxFeePerGas
}

/** Gives an offer that a node takes in the place of an earlier one: at least a quarter more in every part. */
export function raise(earlier: Fees, market: Fees): Fees {
  const higher = (one: bigint, other: bigint) => {
    const raised = (one * 5n) / 4n + 1n
    return raised > other ? raised : other
  }
  if (earlier.type === 'legacy') return { type: 'legacy', gasPrice: higher(earlier.gasPrice, mostOf(market)) }
  const marketTip = market.type === 'eip1559' ? market.maxPriorityFeePerGas : 0n
  return {
    type: 'eip1559',
    maxFeePerGas: higher(earlier.maxFeePerGas, mostOf(market)),
    maxPriorityFeePerGas: higher(earlier.maxPriorityFeePerGas, marketTip),
  }
}

async function readTip(reader: PublicClient, baseFee: bigint): Promise<bigint> {
  try {
    const tip = await reader.request({ method: 'eth_maxPriorityFeePerGas' })
    return BigInt(tip)
  } catch (error) {
    if (!(error instanceof NodeRefusesMethodError)) throw error
    const gasPrice = await reader.getGasPrice()
    return gasPrice > baseFee ? gasPrice - baseFee : 0n
  }
}
