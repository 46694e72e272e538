import 'server-only'
import type { RpcUrls } from '@/lib/chain/chains'
import { nation } from '@/nation.config'
import { checkNation } from './check-nation'
import { rpcUrls, serverRpcUrls } from './rpc-urls'
import { serverEnv } from './server'

/** Refuses to start the portal with settings that are missing or wrong, or for a nation that may not reach these nodes. */
export function checkStart(): void {
  serverEnv()
  const { l1, l2 } = nation.chains
  const own = serverRpcUrls()
  requireAllowed(rpcUrls())
  for (const rpcUrl of own.l1) requireAllowed({ ...rpcUrls(), l1: rpcUrl })
  for (const rpcUrl of own.l2) requireAllowed({ ...rpcUrls(), l2: rpcUrl })

  function requireAllowed(urls: RpcUrls): void {
    checkNation({ ...nation, chains: { l1: { ...l1, rpcUrl: urls.l1 }, l2: { ...l2, rpcUrl: urls.l2 } } })
  }
}
