import { z } from 'zod'
import { type ChainSide, nationSides, type RpcUrls } from '@/lib/chain/chains'
import { nation } from '@/nation.config'

const url = (protocols: RegExp) => z.url({ protocol: protocols })

const environment = z.object({
  DATABASE_URL: url(/^postgres(ql)?$/),
  CIVITAS_L1_RPC_URL: url(/^https?$/).default(nation.chains.l1.rpcUrl),
  CIVITAS_L2_RPC_URL: url(/^https?$/).default(nation.chains.l2.rpcUrl),
  CIVITAS_INDEXER_PORT: z.coerce.number().int().min(1).max(65_535).default(9_070),
})

export type IndexedChain = { side: ChainSide; chainId: number; rpcUrl: string }

export type IndexerConfig = { databaseUrl: string; port: number; chains: readonly IndexedChain[] }

/** Reads what the indexer needs to know from the environment. Throws an error that names every fault at once. */
export function readConfig(variables: Record<string, string | undefined>): IndexerConfig {
  const result = environment.safeParse(variables)
  if (!result.success)
    throw new Error(`The indexer cannot start with these settings.\n${z.prettifyError(result.error)}`)
  const { data } = result
  const rpcUrls: RpcUrls = { l1: data.CIVITAS_L1_RPC_URL, l2: data.CIVITAS_L2_RPC_URL }
  return {
    databaseUrl: data.DATABASE_URL,
    port: data.CIVITAS_INDEXER_PORT,
    chains: nationSides.map((side) => ({ side, chainId: nation.chains[side].id, rpcUrl: rpcUrls[side] })),
  }
}
