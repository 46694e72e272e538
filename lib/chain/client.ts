import { createPublicClient, http, type PublicClient } from 'viem'
import { type ChainSide, chainOf, type RpcUrls } from './chains'

/** A reading client of one of the nation's chains. */
export type ChainClient = PublicClient

/**
 * Gives a client that reads one of the nation's chains, with several reads in one request.
 *
 * A node that does not answer within four seconds counts as down: a citizen should read that rather than wait.
 */
export function createChainClient(side: ChainSide, rpcUrls: RpcUrls): ChainClient {
  return createPublicClient({
    chain: chainOf(side, rpcUrls),
    transport: http(rpcUrls[side], { batch: true, timeout: 4_000, retryCount: 0 }),
    batch: { multicall: true },
    pollingInterval: 500,
  })
}
