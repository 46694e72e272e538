import type { ChainSide } from '@/lib/chain/chains'

/**
 * How firm a record is. On the rollup a receipt says only that the network accepted it; on an L1 a record is mined, and
 * final once its block can no longer be replaced.
 */
export type Strength = 'accepted' | 'mined' | 'final'

export function toStrength(side: ChainSide, { isFinal }: { isFinal: boolean }): Strength {
  if (side === 'l2') return 'accepted'
  return isFinal ? 'final' : 'mined'
}
