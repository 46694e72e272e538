import type { Address, PublicClient } from 'viem'
import { authorityAbi } from '@/lib/generated/contracts'
import { NodeDoesNotAnswerError, NodeRefusesMethodError } from './errors'

/** Blocks asked for at once, at first. Public nodes have limits of their own, from ten to ten thousand. */
const widestWindow = 5_000n
const narrowestWindow = 10n

export type AuthorityEvent = Awaited<ReturnType<typeof readWindow>>[number]

/**
 * Reads every event of the authority from a block to the newest, in order.
 *
 * Asks for a window of blocks at a time, and for a smaller one when the node finds it too large.
 */
export async function readAuthorityEvents(
  reader: PublicClient,
  { authority, fromBlock }: { authority: Address; fromBlock: bigint },
): Promise<AuthorityEvent[]> {
  const head = await reader.getBlockNumber({ cacheTime: 0 })
  const events: AuthorityEvent[] = []
  let window = widestWindow
  let from = fromBlock
  while (from <= head) {
    const to = from + window - 1n < head ? from + window - 1n : head
    try {
      events.push(...(await readWindow(reader, { authority, from, to })))
      from = to + 1n
    } catch (error) {
      const isHopeless = error instanceof NodeDoesNotAnswerError || error instanceof NodeRefusesMethodError
      if (isHopeless || window === narrowestWindow) throw error
      window = window / 4n > narrowestWindow ? window / 4n : narrowestWindow
    }
  }
  return events
}

function readWindow(reader: PublicClient, { authority, from, to }: { authority: Address; from: bigint; to: bigint }) {
  return reader.getContractEvents({ abi: authorityAbi, address: authority, fromBlock: from, toBlock: to, strict: true })
}
