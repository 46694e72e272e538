import { z } from 'zod'
import { type ChainSide, nationSides } from '@/lib/chain/chains'
import { rpcSettings } from '@/lib/env/rpc-urls'
import { nation } from '@/nation.config'

const environment = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  ...rpcSettings,
  CIVITAS_INDEXER_PORT: z.coerce.number().int().min(1).max(65_535).default(9_070),
})

/** A chain to be read. Its addresses may hold a secret of a provider. */
export type IndexedChain = { side: ChainSide; chainId: number; rpcUrls: readonly [string, ...string[]] }

export type IndexerConfig = { databaseUrl: string; port: number; chains: readonly IndexedChain[] }

/** Reads what the indexer needs to know from the environment. Throws an error that names every fault at once. */
export function readConfig(variables: Record<string, string | undefined>): IndexerConfig {
  const result = environment.safeParse(variables)
  if (!result.success)
    throw new Error(`The indexer cannot start with these settings.\n${z.prettifyError(result.error)}`)
  const { data } = result
  const rpcUrls = {
    l1: data.CIVITAS_L1_SERVER_RPC_URLS ?? [data.CIVITAS_L1_RPC_URL],
    l2: data.CIVITAS_L2_SERVER_RPC_URLS ?? [data.CIVITAS_L2_RPC_URL],
  } as const
  return {
    databaseUrl: data.DATABASE_URL,
    port: data.CIVITAS_INDEXER_PORT,
    chains: nationSides.map((side) => ({ side, chainId: nation.chains[side].id, rpcUrls: rpcUrls[side] })),
  }
}
