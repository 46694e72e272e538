import type { Nation } from '@/nation.config'

const localChainIds = { l1: 31337, l2: 31338 } as const
const loopbackHosts = new Set(['localhost', '127.0.0.1', '[::1]'])

type Chains = { l1: { id: number; rpcUrl: string }; l2: { id: number; rpcUrl: string } }

/**
 * Refuses a nation that calls itself local and reaches beyond this machine.
 *
 * A local nation ships a wallet whose keys everybody knows. It runs when the portal is built and again when it starts,
 * with the RPC addresses that the portal will really use. Throws one error that lists every fault.
 */
export function checkNation({ kind, chains }: { kind: Nation['kind']; chains: Chains }): void {
  // INVARIANT: a published key never meets a chain that others can reach.
  if (kind !== 'local') return
  const faults = (['l1', 'l2'] as const).flatMap((chain) => {
    const { id, rpcUrl } = chains[chain]
    return [
      ...(id === localChainIds[chain] ? [] : [`chains.${chain}.id is ${id}, not ${localChainIds[chain]}`]),
      ...(isLoopback(rpcUrl) ? [] : [`chains.${chain}.rpcUrl is ${rpcUrl}, which is not on this machine`]),
    ]
  })
  if (faults.length > 0) {
    throw new Error(`The nation is local, so its chains must be the local ones:\n  ${faults.join('\n  ')}`)
  }
}

function isLoopback(url: string): boolean {
  return URL.canParse(url) && loopbackHosts.has(new URL(url).hostname)
}
