import { ponder } from 'ponder:registry'
import { heads } from 'ponder:schema'

ponder.on('Head:block', async ({ event: { block }, context }) => {
  const head = { number: Number(block.number), hash: block.hash, timestamp: Number(block.timestamp) }
  await context.db
    .insert(heads)
    .values({ chainId: context.chain.id, ...head })
    .onConflictDoUpdate(head)
})
