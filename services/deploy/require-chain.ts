import type { PublicClient } from 'viem'
import { OtherChainError } from './errors'

/** Throws {@link OtherChainError} when the node serves another chain than nation.config.ts names. */
export async function requireChain(
  reader: PublicClient,
  { side, chainId, host }: { side: 'l1' | 'l2'; chainId: number; host: string },
): Promise<void> {
  const found = await reader.getChainId()
  if (found !== chainId) throw new OtherChainError({ side, host, chainId: found, expected: chainId })
}
