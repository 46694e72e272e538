import { createConfig } from 'ponder'
import { deploymentOf } from '@/lib/chain/deployments'
import { authorityAbi, nationalStablecoinAbi, peopleRegisterAbi } from '@/lib/generated/contracts'
import { nation } from '@/nation.config'
import { readConfig } from './config'

const config = readConfig(process.env)

// A chain on one machine begins anew under the same id: what was read from it must never be kept for later.
const chain = { pollingInterval: 250, disableCache: nation.kind === 'local' }

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
    l1: { id: config.l1.chainId, rpc: config.l1.rpcUrl, ...chain },
    l2: { id: config.l2.chainId, rpc: config.l2.rpcUrl, ...chain },
  },
  contracts: {
    Authority: {
      abi: authorityAbi,
      chain: { l1: contractOn(config.l1, 'authority'), l2: contractOn(config.l2, 'authority') },
    },
    NationalStablecoin: {
      abi: nationalStablecoinAbi,
      chain: { l2: contractOn(config.l2, 'nationalStablecoin') },
    },
    PeopleRegister: {
      abi: peopleRegisterAbi,
      chain: { l2: contractOn(config.l2, 'peopleRegister') },
    },
  },
  blocks: {
    // Only the newest block matters, so history is not read for it.
    Head: { chain: { l1: { startBlock: 'latest' }, l2: { startBlock: 'latest' } }, interval: 1 },
  },
})
