import { checkNation } from '@/lib/env/check-nation'
import { rpcUrls } from '@/lib/env/rpc-urls'
import { nation } from '@/nation.config'

/** Runs once when the portal starts, before it answers: the addresses it will use are those of the environment. */
export function register(): void {
  const urls = rpcUrls()
  checkNation({
    kind: nation.kind,
    chains: { l1: { ...nation.chains.l1, rpcUrl: urls.l1 }, l2: { ...nation.chains.l2, rpcUrl: urls.l2 } },
  })
}
