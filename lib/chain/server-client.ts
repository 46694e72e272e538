import 'server-only'
import { rpcUrls, serverRpcUrls } from '@/lib/env/rpc-urls'
import { type ChainSide, homeSide } from './chains'
import { type ChainClient, createChainClient } from './client'

const clients: Partial<Record<ChainSide, ChainClient>> = {}

/** Gives the portal's reading client of a chain, one per process. */
export function serverClient(side: ChainSide = homeSide): ChainClient {
  const client = clients[side] ?? createChainClient(side, rpcUrls(), serverRpcUrls()[side])
  clients[side] = client
  return client
}
