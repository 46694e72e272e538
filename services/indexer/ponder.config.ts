import { createConfig } from 'ponder'
import { homeChainId, homeSide } from '@/lib/chain/chains'
import type { ContractName } from '@/lib/chain/deployment-record'
import { addressOf, deploymentOf } from '@/lib/chain/deployments'
import { authorityAbi, nationalStablecoinAbi, peopleRegisterAbi } from '@/lib/generated/contracts'
import { nation } from '@/nation.config'
import { type IndexedChain, readConfig } from './config'

const config = readConfig(process.env)

// Ponder asks each address of a node 20 times a second at first, a courtesy to strangers' nodes that cannot be set
// otherwise. A nation's own node is named 25 times, which makes 500, Ponder's highest.
const timesNamed = nation.kind === 'local' ? 25 : 1

// Each look costs a stranger's node a request, and many ask money for it.
const pollingInterval = nation.kind === 'local' ? 250 : 1_000

function chainAt({ chainId, rpcUrls }: IndexedChain) {
  return { id: chainId, rpc: rpcUrls.flatMap((url) => Array.from({ length: timesNamed }, () => url)), pollingInterval }
}

/** Where a contract of the home chain is. */
function atHome(name: ContractName) {
  return { [homeSide]: contractOn(homeChainId, name) }
}

function contractOn(chainId: number, name: ContractName) {
  return { address: addressOf(chainId, name), startBlock: deploymentOf(chainId).startBlock }
}

/** The same for every chain of the nation. */
function onEach<Value>(make: (chain: IndexedChain) => Value): Record<string, Value> {
  return Object.fromEntries(config.chains.map((chain) => [chain.side, make(chain)]))
}

export default createConfig({
  // Each chain goes at its own pace: an idle L1 never holds up a payment. Therefore no table spans chains.
  ordering: 'multichain',
  database: { kind: 'postgres', connectionString: config.databaseUrl, poolConfig: { max: 12 } },
  chains: onEach(chainAt),
  contracts: {
    Authority: { abi: authorityAbi, chain: onEach(({ chainId }) => contractOn(chainId, 'authority')) },
    NationalStablecoin: { abi: nationalStablecoinAbi, chain: atHome('nationalStablecoin') },
    PeopleRegister: { abi: peopleRegisterAbi, chain: atHome('peopleRegister') },
  },
  blocks: {
    // Only the newest block matters, so history is not read for it.
    Head: { chain: onEach(() => ({ startBlock: 'latest' as const })), interval: 1 },
  },
})
