import type { Nation, RoleName } from '@/nation.config'
import { NationRefusedError } from './errors'

const localChainIds = { l1: 31337, l2: 31338 } as const
const loopbackHosts = new Set(['localhost', '127.0.0.1', '[::1]'])
/** What the contract of national money counts in. */
const contractDecimals = 6
/** Roles whose acts a page carries out in one transaction, without scheduling them before. */
const rolesOfPages = ['maker', 'checker', 'treasurer', 'registrar', 'compliance'] as const satisfies readonly RoleName[]

type Chains = { l1: { id: number; rpcUrl: string }; l2: { id: number; rpcUrl: string } }
type Checked = Pick<Nation, 'kind' | 'path' | 'roleDelaySeconds'> & { chains: Chains; currency: { decimals: number } }

/**
 * Refuses a nation that calls itself local and reaches beyond this machine, or that asks for what the portal cannot do.
 *
 * A local nation ships a wallet whose keys everybody knows. It runs when the portal is built and again when it starts,
 * with the RPC addresses that the portal will really use. Throws {@link NationRefusedError}, which lists every fault.
 */
export function checkNation(nation: Checked): void {
  const faults = [
    ...faultsOfPath(nation),
    ...faultsOfChains(nation),
    ...faultsOfMoney(nation),
    ...faultsOfDelays(nation),
  ]
  if (faults.length > 0) throw new NationRefusedError({ faults })
}

/** The path may come from the environment, which no type checks. */
function faultsOfPath({ path }: Checked): string[] {
  return path === 'l1' || path === 'l2' ? [] : [`path is ${path}; it must be l1 or l2`]
}

function faultsOfChains({ kind, chains }: Checked): string[] {
  // INVARIANT: a published key never meets a chain that others can reach.
  if (kind !== 'local') return []
  return (['l1', 'l2'] as const).flatMap((chain) => {
    const { id, rpcUrl } = chains[chain]
    const local = localChainIds[chain]
    return [
      ...(id === local ? [] : [`chains.${chain}.id is ${id}; the nation is local, so it must be ${local}`]),
      ...(isLoopback(rpcUrl)
        ? []
        : [`chains.${chain}.rpcUrl is ${rpcUrl}, which is not on this machine; the nation is local, so it must be`]),
    ]
  })
}

function faultsOfMoney({ currency: { decimals } }: Checked): string[] {
  if (decimals === contractDecimals) return []
  return [`currency.decimals is ${decimals}; the contract of national money has ${contractDecimals}`]
}

function faultsOfDelays({ roleDelaySeconds }: Checked): string[] {
  return rolesOfPages
    .filter((role) => roleDelaySeconds[role] !== 0)
    .map((role) => {
      const seconds = roleDelaySeconds[role]
      return `roleDelaySeconds.${role} is ${seconds}; pages carry out the acts of this role at once, so it must be 0`
    })
}

function isLoopback(url: string): boolean {
  return URL.canParse(url) && loopbackHosts.has(new URL(url).hostname)
}
