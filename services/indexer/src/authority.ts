import { ponder } from 'ponder:registry'
import { roleMembers } from 'ponder:schema'
import { toAddress } from './to-address'

ponder.on('Authority:RoleGranted', async ({ event: { args }, context }) => {
  const { roleId, delay, since } = args
  await context.db
    .insert(roleMembers)
    .values({
      chainId: context.chain.id,
      roleId,
      account: toAddress(args.account),
      delaySeconds: delay,
      since,
    })
    // For a member already, the event announces another delay; membership goes on since its first day.
    .onConflictDoUpdate({ delaySeconds: delay })
})

ponder.on('Authority:RoleRevoked', async ({ event: { args }, context }) => {
  await context.db.delete(roleMembers, {
    chainId: context.chain.id,
    roleId: args.roleId,
    account: toAddress(args.account),
  })
})
