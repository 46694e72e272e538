import { createConfig } from 'ponder'
import { homeSide } from '@/lib/chain/chains'
import { deploymentOf } from '@/lib/chain/deployments'
import { authorityAbi, nationalStablecoinAbi, peopleRegisterAbi } from '@/lib/generated/contracts'
import { nation } from '@/nation.config'
import { readConfig } from './config'

const config = readConfig(process.env)

// Ponder asks each address of a node 20 times a second at first, a courtesy to strangers' nodes that cannot be set
// otherwise. A nation's own node is named 25 times, which makes 500, Ponder's highest.
const timesNamed = nation.kind === 'local' ? 25 : 1

function chainAt({ chainId, rpcUrl }: { chainId: number; rpcUrl: string }) {
  return { id: chainId, rpc: Array.from({ length: timesNamed }, () => rpcUrl), pollingInterval: 250 }
}

function contractOn({ chainId }: { chainId: number }, name: string) {
  const { startBlock, contracts } = deploymentOf(chainId)
  const contract = contracts[name]
  if (!contract) throw new Error(`${name} is not deployed on chain ${chainId}.`)
  return { address: contract.address, startBlock }
}

export default createConfig({
  // Each chain goes at its own pace: an idle L1 never holds up a payment. Therefore no table spans chains.
  ordering: 'multichain',
  database: { kind: 'postgres', connectionString: config.databaseUrl, poolConfig: { max: 12 } },
  chains: {
    l1: chainAt(config.l1),
    l2: chainAt(config.l2),
  },
  contracts: {
    Authority: {
      abi: authorityAbi,
      chain: { l1: contractOn(config.l1, 'authority'), l2: contractOn(config.l2, 'authority') },
    },
    NationalStablecoin: {
      abi: nationalStablecoinAbi,
      chain: { [homeSide]: contractOn(config[homeSide], 'nationalStablecoin') },
    },
    PeopleRegister: {
      abi: peopleRegisterAbi,
      chain: { [homeSide]: contractOn(config[homeSide], 'peopleRegister') },
    },
  },
  blocks: {
    // Only the newest block matters, so history is not read for it.
    Head: { chain: { l1: { startBlock: 'latest' }, l2: { startBlock: 'latest' } }, interval: 1 },
  },
})
