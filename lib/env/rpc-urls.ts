import { z } from 'zod'
import { nation } from '@/nation.config'

const url = z.url({ protocol: /^https?$/ })

/** The settings that say where the nodes answer. Without them the addresses are the nation's. */
export const rpcSettings = {
  CIVITAS_L1_RPC_URL: url.default(nation.chains.l1.rpcUrl),
  CIVITAS_L2_RPC_URL: url.default(nation.chains.l2.rpcUrl),
}

const schema = z.object(rpcSettings)

let urls: { l1: string; l2: string } | undefined

/** Gives the RPC addresses that the portal uses: the nation's, or those of the environment. Read once. */
export function rpcUrls(): { l1: string; l2: string } {
  if (urls) return urls
  const { CIVITAS_L1_RPC_URL, CIVITAS_L2_RPC_URL } = schema.parse(process.env)
  urls = { l1: CIVITAS_L1_RPC_URL, l2: CIVITAS_L2_RPC_URL }
  return urls
}
