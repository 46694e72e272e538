import type { Hash } from 'viem'
import type { PublicError } from '@/lib/errors/to-public'

/**
 * The life of an act on chain, as its signer sees it.
 *
 * `soft`: the rollup's sequencer gave its receipt. On the L1 path `mined`, then `final`. A wait that times out stays
 * `sent`: the act may yet be recorded.
 */
export type TxState =
  | { step: 'ready' }
  | { step: 'connecting' }
  | { step: 'checking' }
  | { step: 'signing' }
  | { step: 'sent'; hash: Hash }
  | { step: 'soft' | 'mined' | 'final'; hash: Hash; block: bigint }
  | { step: 'failed'; hash?: Hash; error: PublicError }

export type TxStep = TxState['step']
