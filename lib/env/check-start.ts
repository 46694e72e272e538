import 'server-only'
import { nation } from '@/nation.config'
import { checkNation } from './check-nation'
import { rpcUrls } from './rpc-urls'
import { serverEnv } from './server'

/** Refuses to start the portal with settings that are missing or wrong, or for a nation that may not reach these nodes. */
export function checkStart(): void {
  serverEnv()
  const { l1, l2 } = rpcUrls()
  const chains = { l1: { ...nation.chains.l1, rpcUrl: l1 }, l2: { ...nation.chains.l2, rpcUrl: l2 } }
  checkNation({ ...nation, chains })
}
