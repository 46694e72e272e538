import {
  type Address,
  getAddress,
  type Hash,
  type Hex,
  TransactionNotFoundError,
  type TransactionReceipt,
  TransactionReceiptNotFoundError,
} from 'viem'
import type { ChainClient } from '@/lib/chain/client'
import { ChainUnreachableError } from '@/lib/chain/errors'
import { isUnreachable } from '@/lib/chain/is-unreachable'
import type { AppError } from '@/lib/errors/app-error'
import { toRevertError } from '@/lib/errors/to-revert-error'

export type ActLog = TransactionReceipt['logs'][number]

/** An act as it was sent: who signed, what was called with which data. What it means is for the domains to say. */
export type SentAct = { hash: Hash; from: Address; to: Address | null; data: Hex; logs: readonly ActLog[] }

/**
 * An act as the network has it now.
 *
 * `missing`: the network does not know it (yet). `gone`: it can no longer come, because another act took its place in the
 * account. `sent`: it waits for a block. `failed`: it stands in a block and changed nothing, for `reason` when that can
 * still be found out. `recorded`: it stands in a block and holds; `isFinal` when that block can no longer be replaced.
 */
export type ActNow = AbsentAct | KnownAct

export type AbsentAct = { state: 'missing' | 'gone'; hash: Hash }

export type KnownAct =
  | ({ state: 'sent' } & SentAct)
  | ({ state: 'failed'; reason: AppError | undefined } & Placed & SentAct)
  | ({ state: 'recorded' } & Placed & SentAct)

/** `fee` is what the network took for it, in wei. */
type Placed = { block: bigint; time: Date; isFinal: boolean; fee: bigint }

/**
 * Reads an act from the network itself. With the place that it took in its account, an act that can no longer come is told
 * from one that has not arrived.
 *
 * Throws {@link ChainUnreachableError} when the node does not answer.
 */
export async function readAct(
  client: ChainClient,
  { hash, place }: { hash: Hash; place?: { account: Address; nonce: number } | undefined },
): Promise<ActNow> {
  try {
    return await read(client, hash, place)
  } catch (error) {
    if (isUnreachable(error)) throw new ChainUnreachableError({ chainId: client.chain?.id ?? 0, cause: error })
    throw error
  }
}

async function read(
  client: ChainClient,
  hash: Hash,
  place: { account: Address; nonce: number } | undefined,
): Promise<ActNow> {
  const transaction = await client.getTransaction({ hash }).catch(unlessMissing(TransactionNotFoundError))
  if (!transaction) {
    if (!place) return { state: 'missing', hash }
    const used = await client.getTransactionCount({ address: place.account, blockTag: 'latest' })
    return { state: used > place.nonce ? 'gone' : 'missing', hash }
  }

  const receipt = await client.getTransactionReceipt({ hash }).catch(unlessMissing(TransactionReceiptNotFoundError))
  const act: SentAct = {
    hash,
    from: getAddress(transaction.from),
    to: transaction.to && getAddress(transaction.to),
    data: transaction.input,
    logs: receipt?.logs ?? [],
  }
  if (!receipt) return { state: 'sent', ...act }

  const [block, final] = await Promise.all([
    client.getBlock({ blockNumber: receipt.blockNumber }),
    client.getBlock({ blockTag: 'finalized' }),
  ])
  const placed: Placed = {
    block: receipt.blockNumber,
    time: new Date(Number(block.timestamp) * 1_000),
    isFinal: final.number >= receipt.blockNumber,
    fee: receipt.gasUsed * receipt.effectiveGasPrice,
  }
  if (receipt.status === 'success') return { state: 'recorded', ...placed, ...act }
  return { state: 'failed', reason: await findReason(client, act, receipt.blockNumber), ...placed, ...act }
}

/** Tries the act again on the state before its block. Old states are not kept for ever, and then the reason is lost. */
async function findReason(client: ChainClient, act: SentAct, block: bigint): Promise<AppError | undefined> {
  try {
    await client.call({ account: act.from, to: act.to, data: act.data, blockNumber: block - 1n })
    return undefined
  } catch (error) {
    return toRevertError(error)
  }
}

function unlessMissing(kind: new (...args: never[]) => Error) {
  return (error: unknown) => {
    if (error instanceof kind) return undefined
    throw error
  }
}
