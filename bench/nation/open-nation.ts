import { nationUrl, nodeUrls, portalEnvironment } from '@/e2e/fixtures/nation'
import { homeChainId, homeSide, isHomeFree } from '@/lib/chain/chains'
import { type ChainClient, createChainClient } from '@/lib/chain/client'
import { addressOf } from '@/lib/chain/deployments'
import { nationalStablecoinAbi, peopleRegisterAbi } from '@/lib/generated/contracts'
import { type PeopleKeys, toPeopleKeys } from '@/lib/people/keys'
import { createDatabase, type OpenDatabase } from '@/lib/store/database'

/** The running nation that is measured, as far as the bench needs it. */
export type BenchNation = {
  url: string
  rpcUrl: string
  chainId: number
  isFree: boolean
  chain: ChainClient
  db: OpenDatabase
  peopleKeys: PeopleKeys
  money: { address: `0x${string}`; abi: typeof nationalStablecoinAbi }
  register: { address: `0x${string}`; abi: typeof peopleRegisterAbi }
  close: () => Promise<void>
}

/** Opens the nation that the environment names, on the path that it was started on. */
export function openNation(): BenchNation {
  const { DATABASE_URL = '', CIVITAS_FIELD_KEY = '', CIVITAS_LOOKUP_KEY = '' } = portalEnvironment(nationUrl)
  const db = createDatabase(DATABASE_URL)
  return {
    url: nationUrl,
    rpcUrl: nodeUrls[homeSide],
    chainId: homeChainId,
    isFree: isHomeFree,
    chain: createChainClient(homeSide, nodeUrls),
    db,
    peopleKeys: toPeopleKeys({ fieldKey: CIVITAS_FIELD_KEY, lookupKey: CIVITAS_LOOKUP_KEY }),
    money: { address: addressOf(homeChainId, 'nationalStablecoin'), abi: nationalStablecoinAbi },
    register: { address: addressOf(homeChainId, 'peopleRegister'), abi: peopleRegisterAbi },
    close: () => db.$client.end(),
  }
}
