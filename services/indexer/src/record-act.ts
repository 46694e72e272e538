import type { Context } from 'ponder:registry'
import { acts } from 'ponder:schema'
import type { Hash } from 'viem'

type EventWithEvidence = {
  args: { evidence: Hash }
  block: { timestamp: bigint }
  transaction: { hash: Hash }
  log: { logIndex: number }
}

/** Notes that an event on chain names an evidence record: by that the record counts as recorded. */
export async function recordAct(context: Context, name: string, event: EventWithEvidence): Promise<void> {
  const { args, block, transaction, log } = event
  await context.db.insert(acts).values({
    id: `${context.chain.id}-${transaction.hash}-${log.logIndex}`,
    chainId: context.chain.id,
    evidence: args.evidence,
    event: name,
    hash: transaction.hash,
    timestamp: Number(block.timestamp),
  })
}
