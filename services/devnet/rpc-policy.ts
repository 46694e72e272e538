import {
  type Hex,
  hexToBigInt,
  hexToNumber,
  isHex,
  numberToHex,
  parseTransaction,
  recoverTransactionAddress,
  slice,
} from 'viem'
import { RpcError } from './errors'
import type { Side } from './side'

/** Methods that change nothing. Proofs are left out: no root of this engine is canonical. */
const readMethods: ReadonlySet<string> = new Set([
  'eth_blobBaseFee',
  'eth_blockNumber',
  'eth_call',
  'eth_chainId',
  'eth_createAccessList',
  'eth_estimateGas',
  'eth_feeHistory',
  'eth_gasPrice',
  'eth_getBalance',
  'eth_getBlockByHash',
  'eth_getBlockByNumber',
  'eth_getBlockReceipts',
  'eth_getBlockTransactionCountByHash',
  'eth_getBlockTransactionCountByNumber',
  'eth_getCode',
  'eth_getLogs',
  'eth_getStorageAt',
  'eth_getTransactionByBlockHashAndIndex',
  'eth_getTransactionByBlockNumberAndIndex',
  'eth_getTransactionByHash',
  'eth_getTransactionCount',
  'eth_getTransactionReceipt',
  'eth_maxPriorityFeePerGas',
  'eth_syncing',
  'net_listening',
  'net_version',
  'web3_sha3',
])

/** What the network answers of itself, without asking the engine. */
const ownAnswers: Record<Side, Readonly<Record<string, unknown>>> = {
  l1: { eth_accounts: [], web3_clientVersion: 'civitas' },
  // Wallets take these as their proposal; without them they would offer a fee that nobody on this chain can pay.
  l2: { eth_accounts: [], web3_clientVersion: 'civitas', eth_gasPrice: '0x0', eth_maxPriorityFeePerGas: '0x0' },
}

export type MethodDecision = { kind: 'answer'; result: unknown } | { kind: 'read' } | { kind: 'send' }

/** Decides what a method may do. Throws {@link RpcError} -32601 for everything that is not listed. */
export function decideMethod(side: Side, method: string): MethodDecision {
  const own = ownAnswers[side]
  if (Object.hasOwn(own, method)) return { kind: 'answer', result: own[method] }
  if (method === 'eth_sendRawTransaction') return { kind: 'send' }
  if (readMethods.has(method)) return { kind: 'read' }
  throw new RpcError({ code: -32601, message: `The method ${method} is not available on this network.` })
}

const allowedTypes: Record<Side, readonly number[]> = { l1: [0x01, 0x02, 0x04], l2: [0x01, 0x02] }

/** How many transactions of one account may wait. */
const longestAhead = 64

const callMethods: ReadonlySet<string> = new Set(['eth_call', 'eth_createAccessList', 'eth_estimateGas'])

/** What an engine answers to `eth_feeHistory` grows with the one times the other, until it fills the machine. */
const mostFeeBlocks = 1_024n
const mostFeeShares = 100

/** Throws {@link RpcError} -32602 for parameters that ask for more than a machine holds. */
export function checkExtent(method: string, [count, , shares]: readonly unknown[]): void {
  if (method !== 'eth_feeHistory') return
  const isLong = toBlocks(count) > mostFeeBlocks || (Array.isArray(shares) && shares.length > mostFeeShares)
  if (!isLong) return
  throw new RpcError({
    code: -32602,
    message: `A history of fees has at most ${mostFeeBlocks} blocks and ${mostFeeShares} shares.`,
  })
}

/** What is no number of blocks counts as too many. */
function toBlocks(count: unknown): bigint {
  const isNumber = typeof count === 'number' ? Number.isSafeInteger(count) : /^(0x[0-9a-f]+|\d+)$/i.test(String(count))
  return isNumber ? BigInt(count as string | number) : mostFeeBlocks + 1n
}

/** Gives the parameters of a call with no more gas than a block takes: memory and time of the engine follow from it. */
export function limitGas(method: string, params: readonly unknown[], gasLimit: bigint): readonly unknown[] {
  if (!callMethods.has(method)) return params
  const [call, ...rest] = params
  if (typeof call !== 'object' || call === null) return params
  const asked = 'gas' in call && isHex(call.gas) ? hexToBigInt(call.gas) : gasLimit
  return [{ ...call, gas: numberToHex(asked < gasLimit ? asked : gasLimit) }, ...rest]
}

/**
 * Gives the raw transaction when it may enter the network, with its place in its account.
 *
 * Checks of the nonce only that it is not far ahead: the rest of it, and the signature, the engine checks.
 */
export async function parseRawTransaction({
  side,
  chainId,
  params,
  balanceOf,
  nonceOf,
  gasLimit,
}: {
  side: Side
  chainId: number
  params: readonly unknown[]
  balanceOf: (account: Hex) => Promise<bigint>
  nonceOf: (account: Hex) => Promise<number>
  gasLimit: bigint
}): Promise<{ raw: Hex; sender: Hex; nonce: number; ahead: number }> {
  const [raw] = params
  if (typeof raw !== 'string' || !isHex(raw) || raw.length < 4 || raw.length % 2 !== 0) {
    throw new RpcError({ code: -32602, message: 'A raw transaction is one hex string that begins with 0x.' })
  }
  const first = hexToNumber(slice(raw, 0, 1))
  // INVARIANT: no deposit (0x7E) enters here, since the engine would mint what it says without asking who sent it.
  if (first < 0xc0 && !allowedTypes[side].includes(first)) {
    throw new RpcError({ code: -32000, message: `Transactions of type ${first} are not accepted on this network.` })
  }
  const transaction = parse(raw)
  if (transaction.chainId !== chainId) {
    throw new RpcError({
      code: -32000,
      message: `The transaction is signed for chain ${transaction.chainId ?? 'unknown'}; this is chain ${chainId}.`,
    })
  }
  const gas = transaction.gas ?? 0n
  if (gas > gasLimit) {
    throw new RpcError({ code: -32000, message: `A block takes ${gasLimit} gas; the transaction asks for ${gas}.` })
  }
  const sender = await recoverSender(raw)
  const nonce = transaction.nonce ?? 0
  const ahead = nonce - (await nonceOf(sender))
  if (ahead > longestAhead) {
    throw new RpcError({
      code: -32000,
      message: `The nonce is ${ahead} ahead of the account's. Send the ones before it first, at most ${longestAhead} at once.`,
    })
  }
  if (side === 'l2') {
    const cost = gas * (transaction.maxFeePerGas ?? transaction.gasPrice ?? 0n) + (transaction.value ?? 0n)
    if (cost > 0n) {
      const balance = await balanceOf(sender)
      if (balance < cost) {
        throw new RpcError({
          code: -32003,
          message: `insufficient funds for gas * price + value: ${sender} has ${balance}, needs ${cost}. The fee on this network is 0.`,
        })
      }
    }
  }
  return { raw: raw.toLowerCase() as Hex, sender, nonce, ahead }
}

function parse(raw: Hex) {
  try {
    return parseTransaction(raw)
  } catch {
    throw new RpcError({ code: -32602, message: 'The raw transaction cannot be read.' })
  }
}

async function recoverSender(raw: Hex): Promise<Hex> {
  try {
    return await recoverTransactionAddress({ serializedTransaction: raw as never })
  } catch {
    throw new RpcError({ code: -32602, message: 'The signature of the transaction cannot be read.' })
  }
}
