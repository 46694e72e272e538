import type { PublicClient } from 'viem'
import type { ChainSide } from '@/lib/chain/chains'
import type { Nation } from '@/nation.config'
import { NotFreeError } from './errors'
import { readFees } from './fees'
import { requireChain } from './require-chain'

/**
 * Gives the nation as it stands on the chain behind a node.
 *
 * A local nation is an experiment on one machine: it takes whatever chain is there, with its id and its fees, and says so.
 * A public one must be what nation.config.ts says. Throws {@link OtherChainError} or {@link NotFreeError}.
 */
export async function adoptChain(
  reader: PublicClient,
  { nation, side, host, say }: { nation: Nation; side: ChainSide; host: string; say: (line: string) => void },
): Promise<Nation> {
  const expected = nation.chains[side]
  const { baseFee } = await readFees(reader, { isFree: expected.isFree })
  const asksFee = expected.isFree && baseFee > 0n
  if (nation.kind !== 'local') {
    await requireChain(reader, { side, chainId: expected.id, host })
    if (asksFee) throw new NotFreeError({ side, baseFee: baseFee.toString() })
    return nation
  }
  const id = await reader.getChainId()
  if (id !== expected.id)
    say(`The chain at ${host} has the id ${id}; nation.config.ts says ${expected.id}. The record is for ${id}.`)
  if (asksFee)
    say(
      `The chain at ${host} asks a fee; nation.config.ts calls it free. The portal would offer none, so change it there.`,
    )
  return { ...nation, chains: { ...nation.chains, [side]: { ...expected, id, isFree: expected.isFree && !asksFee } } }
}
