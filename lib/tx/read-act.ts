import {
  type Address,
  decodeFunctionData,
  getAddress,
  type Hash,
  isAddressEqual,
  TransactionNotFoundError,
  TransactionReceiptNotFoundError,
} from 'viem'
import type { ChainClient } from '@/lib/chain/client'
import { addressOf } from '@/lib/chain/deployments'
import { ChainUnreachableError } from '@/lib/chain/errors'
import { isUnreachable } from '@/lib/chain/is-unreachable'
import { nationalStablecoinAbi } from '@/lib/generated/contracts'

/** What a person asked the network to do, in decoded form. */
type DecodedAct = { functionName: string; args: readonly unknown[] }

/**
 * An act as the network has it now.
 *
 * `missing`: the network does not know it (yet). `sent`: it waits for a block. `failed`: it stands in a block and changed
 * nothing. `recorded`: it stands in a block and holds; `isFinal` when that block can no longer be replaced.
 */
export type ActNow =
  | { state: 'missing' }
  | ({ state: 'sent' } & ActSent)
  | ({ state: 'failed' | 'recorded'; block: bigint; time: Date; isFinal: boolean } & ActSent)

type ActSent = { hash: Hash; from: Address; contract: Address | null; act: DecodedAct | undefined; nonce: number }

/** Reads an act from the network itself. Throws {@link ChainUnreachableError} when the node does not answer. */
export async function readAct(client: ChainClient, { hash }: { hash: Hash }): Promise<ActNow> {
  const chainId = client.chain?.id ?? 0
  try {
    return await read(client, chainId, hash)
  } catch (error) {
    if (isUnreachable(error)) throw new ChainUnreachableError({ chainId, cause: error })
    throw error
  }
}

async function read(client: ChainClient, chainId: number, hash: Hash): Promise<ActNow> {
  const transaction = await client.getTransaction({ hash }).catch(unlessMissing(TransactionNotFoundError))
  if (!transaction) return { state: 'missing' }
  const sent = {
    hash,
    from: getAddress(transaction.from),
    contract: transaction.to && getAddress(transaction.to),
    act: decode(chainId, transaction.to, transaction.input),
    nonce: transaction.nonce,
  }
  const receipt = await client.getTransactionReceipt({ hash }).catch(unlessMissing(TransactionReceiptNotFoundError))
  if (!receipt) return { state: 'sent', ...sent }
  const [block, final] = await Promise.all([
    client.getBlock({ blockNumber: receipt.blockNumber }),
    client.getBlock({ blockTag: 'finalized' }),
  ])
  return {
    state: receipt.status === 'success' ? 'recorded' : 'failed',
    ...sent,
    block: receipt.blockNumber,
    time: new Date(Number(block.timestamp) * 1_000),
    isFinal: final.number >= receipt.blockNumber,
  }
}

function decode(chainId: number, contract: Address | null, data: `0x${string}`): DecodedAct | undefined {
  if (!contract || !isAddressEqual(contract, addressOf(chainId, 'nationalStablecoin'))) return undefined
  try {
    const { functionName, args } = decodeFunctionData({ abi: nationalStablecoinAbi, data })
    return { functionName, args: args ?? [] }
  } catch {
    // Data that none of the contract's functions takes: the act failed, and there is nothing to name.
    return undefined
  }
}

function unlessMissing(kind: new (...args: never[]) => Error) {
  return (error: unknown) => {
    if (error instanceof kind) return undefined
    throw error
  }
}
