import 'server-only'
import { cache } from 'react'
import { serverDatabase } from '@/lib/store/server-database'
import { homeChainId } from './chains'
import type { Lag } from './decide-lag'
import { getIndexerLag } from './get-indexer-lag'
import { isUnreachable } from './is-unreachable'
import { serverClient } from './server-client'

/** Gives how far what pages show is behind the network. While the network does not answer, nobody can say: then 0. */
export const getLag = cache(async (): Promise<Lag> => {
  const client = serverClient()
  try {
    const { number, timestamp } = await client.getBlock()
    const newest = Number(number)
    const timeOf = async (block: number) =>
      block === newest ? Number(timestamp) : Number((await client.getBlock({ blockNumber: BigInt(block) })).timestamp)
    const chain = { newest, timeOf, now: Math.floor(Date.now() / 1_000) }
    return await getIndexerLag(serverDatabase(), { chainId: homeChainId, chain })
  } catch (error) {
    if (isUnreachable(error)) return { behindBlocks: 0, behindSeconds: 0, isBehind: false }
    throw error
  }
})
