import 'server-only'
import { serverEnv } from '@/lib/env/server'
import { type ChainSide, homeSide, type RpcUrls } from './chains'
import { type ChainClient, createChainClient } from './client'

const clients: Partial<Record<ChainSide, ChainClient>> = {}

/** Gives where this installation's nodes answer. */
export function rpcUrls(): RpcUrls {
  const env = serverEnv()
  return { l1: env.CIVITAS_L1_RPC_URL, l2: env.CIVITAS_L2_RPC_URL }
}

/** Gives the portal's reading client of a chain, one per process. */
export function serverClient(side: ChainSide = homeSide): ChainClient {
  const client = clients[side] ?? createChainClient(side, rpcUrls())
  clients[side] = client
  return client
}
