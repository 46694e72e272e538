import 'server-only'
import { type ChainSide, nationSides } from '@/lib/chain/chains'
import { serverClient } from '@/lib/chain/server-client'
import { holdFor } from '@/lib/store/hold-for'
import { serverDatabase } from '@/lib/store/server-database'
import { nation } from '@/nation.config'
import { getKeys, type Keys } from './get-keys'
import { readDeployment } from './read-deployment'

export type KeysOfSide = Keys & { side: ChainSide }

/**
 * Gives everybody who holds which key, on each chain of the nation, the one with the money first. Asked anew at most once in
 * three seconds for all who ask.
 */
export const getNationKeys: () => Promise<KeysOfSide[]> = holdFor(3, () =>
  Promise.all(
    // The home side is the last that a nation stands on: its own network, where it has one.
    [...nationSides].reverse().map(async (side) => {
      const record = await readDeployment(nation.chains[side].id)
      return { side, ...(await getKeys(serverDatabase(), serverClient(side), { record })) }
    }),
  ),
)
