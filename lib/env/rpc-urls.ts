import { nation } from '@/nation.config'

/** Gives the RPC addresses that the portal uses: the nation's, or those of the environment. */
export function rpcUrls(): { l1: string; l2: string } {
  return {
    l1: process.env['CIVITAS_L1_RPC_URL'] ?? nation.chains.l1.rpcUrl,
    l2: process.env['CIVITAS_L2_RPC_URL'] ?? nation.chains.l2.rpcUrl,
  }
}
