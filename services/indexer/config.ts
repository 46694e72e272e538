import { z } from 'zod'
import { nation } from '@/nation.config'

const url = (protocols: RegExp) => z.url({ protocol: protocols })

const environment = z.object({
  DATABASE_URL: url(/^postgres(ql)?$/),
  CIVITAS_L1_RPC_URL: url(/^https?$/).default(nation.chains.l1.rpcUrl),
  CIVITAS_L2_RPC_URL: url(/^https?$/).default(nation.chains.l2.rpcUrl),
  CIVITAS_INDEXER_PORT: z.coerce.number().int().min(1).max(65_535).default(9_070),
})

export type IndexerConfig = {
  databaseUrl: string
  port: number
  l1: { chainId: number; rpcUrl: string }
  l2: { chainId: number; rpcUrl: string }
}

/** Reads what the indexer needs to know from the environment. Throws an error that names every fault at once. */
export function readConfig(variables: Record<string, string | undefined>): IndexerConfig {
  const result = environment.safeParse(variables)
  if (!result.success)
    throw new Error(`The indexer cannot start with these settings.\n${z.prettifyError(result.error)}`)
  const { data } = result
  return {
    databaseUrl: data.DATABASE_URL,
    port: data.CIVITAS_INDEXER_PORT,
    l1: { chainId: nation.chains.l1.id, rpcUrl: data.CIVITAS_L1_RPC_URL },
    l2: { chainId: nation.chains.l2.id, rpcUrl: data.CIVITAS_L2_RPC_URL },
  }
}
