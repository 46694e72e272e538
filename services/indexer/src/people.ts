import { ponder } from 'ponder:registry'
import { wallets } from 'ponder:schema'
import { recordAct } from './record-act'
import { toAddress } from './to-address'

ponder.on('PeopleRegister:PersonEnrolled', async ({ event, context }) => {
  await recordAct(context, 'PersonEnrolled', event)
})

ponder.on('PeopleRegister:WalletBound', async ({ event, context }) => {
  await recordAct(context, 'WalletBound', event)
  await context.db.insert(wallets).values({
    chainId: context.chain.id,
    address: toAddress(event.args.wallet),
    personId: event.args.person,
    boundAt: Number(event.block.timestamp),
  })
})

ponder.on('PeopleRegister:WalletUnbound', async ({ event, context }) => {
  await recordAct(context, 'WalletUnbound', event)
  await context.db.delete(wallets, { chainId: context.chain.id, address: toAddress(event.args.wallet) })
})
