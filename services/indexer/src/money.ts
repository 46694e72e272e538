import { type Context, ponder } from 'ponder:registry'
import { accounts, issuances, transfers } from 'ponder:schema'
import { type Address, zeroAddress } from 'viem'
import { recordAct } from './record-act'
import { toAddress } from './to-address'

ponder.on('NationalStablecoin:Transfer', async ({ event, context }) => {
  const { args, block, log, transaction } = event
  const chainId = context.chain.id
  const sender = toAddress(args.from)
  const recipient = toAddress(args.to)
  await context.db.insert(transfers).values({
    id: `${chainId}-${transaction.hash}-${log.logIndex}`,
    chainId,
    hash: transaction.hash,
    logIndex: log.logIndex,
    blockNumber: Number(block.number),
    timestamp: Number(block.timestamp),
    sender,
    recipient,
    amount: args.value,
  })
  await addToBalance(context, sender, -args.value)
  await addToBalance(context, recipient, args.value)
})

ponder.on('NationalStablecoin:AccountScreened', async ({ event, context }) => {
  await recordAct(context, 'AccountScreened', event)
  await setScreened(context, event.args.account, true)
})

ponder.on('NationalStablecoin:AccountCleared', async ({ event, context }) => {
  await recordAct(context, 'AccountCleared', event)
  await setScreened(context, event.args.account, false)
})

ponder.on('NationalStablecoin:IssuanceRequested', async ({ event, context }) => {
  await recordAct(context, 'IssuanceRequested', event)
  const { id, maker, payee, amount, evidence, expiresAt } = event.args
  await context.db.insert(issuances).values({
    chainId: context.chain.id,
    id,
    maker: toAddress(maker),
    payee: toAddress(payee),
    amount,
    evidence,
    state: 'requested',
    requestedAt: Number(event.block.timestamp),
    expiresAt: Number(expiresAt),
    requestHash: event.transaction.hash,
  })
})

ponder.on('NationalStablecoin:IssuanceApproved', async ({ event, context }) => {
  await recordAct(context, 'IssuanceApproved', event)
  await context.db.update(issuances, { chainId: context.chain.id, id: event.args.id }).set({
    state: 'approved',
    checker: toAddress(event.args.checker),
    approvedAt: Number(event.block.timestamp),
    approveHash: event.transaction.hash,
  })
})

ponder.on('NationalStablecoin:IssuanceRejected', async ({ event, context }) => {
  await recordAct(context, 'IssuanceRejected', event)
  await context.db.update(issuances, { chainId: context.chain.id, id: event.args.id }).set({
    state: 'rejected',
    checker: toAddress(event.args.checker),
    closedAt: Number(event.block.timestamp),
    closeHash: event.transaction.hash,
  })
})

ponder.on('NationalStablecoin:IssuanceCancelled', async ({ event, context }) => {
  await recordAct(context, 'IssuanceCancelled', event)
  await context.db.update(issuances, { chainId: context.chain.id, id: event.args.id }).set({
    state: 'cancelled',
    closedAt: Number(event.block.timestamp),
    closeHash: event.transaction.hash,
  })
})

ponder.on('NationalStablecoin:IssuanceExecuted', async ({ event, context }) => {
  await recordAct(context, 'IssuanceExecuted', event)
  const executedAt = Number(event.block.timestamp)
  await context.db.update(issuances, { chainId: context.chain.id, id: event.args.id }).set({
    state: 'executed',
    treasurer: toAddress(event.args.treasurer),
    executedAt,
    closedAt: executedAt,
    executeHash: event.transaction.hash,
    closeHash: event.transaction.hash,
  })
})

async function addToBalance(context: Context, address: Address, amount: bigint): Promise<void> {
  // Money comes from the zero address when it is issued and goes there when it is burned: that is nobody's account.
  if (address === zeroAddress) return
  await context.db
    .insert(accounts)
    .values({ chainId: context.chain.id, address, balance: amount, screened: false })
    .onConflictDoUpdate((row) => ({ balance: row.balance + amount }))
}

async function setScreened(context: Context, account: Address, screened: boolean): Promise<void> {
  await context.db
    .insert(accounts)
    .values({ chainId: context.chain.id, address: toAddress(account), balance: 0n, screened })
    .onConflictDoUpdate({ screened })
}
