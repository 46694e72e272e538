import { createPublicClient, fallback, http, type PublicClient } from 'viem'
import { type ChainSide, chainOf, type RpcUrls } from './chains'

/** A reading client of one of the nation's chains. */
export type ChainClient = PublicClient

/**
 * Gives a client that reads one of the nation's chains, with several reads in one request.
 *
 * A node that does not answer within four seconds counts as down: a citizen should read that rather than wait. Then the
 * next of `urls` is asked; without them there is one, the side's own.
 */
export function createChainClient(
  side: ChainSide,
  rpcUrls: RpcUrls,
  urls: readonly string[] = [rpcUrls[side]],
): ChainClient {
  const nodes = urls.map((url) => http(url, { batch: true, timeout: 4_000, retryCount: 0 }))
  const [only] = nodes
  return createPublicClient({
    chain: chainOf(side, rpcUrls),
    transport: only && nodes.length === 1 ? only : fallback(nodes, { retryCount: 0 }),
    batch: { multicall: true },
    pollingInterval: 500,
  })
}
