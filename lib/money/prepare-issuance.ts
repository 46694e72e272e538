import type { Address, Hash, Hex } from 'viem'
import { addressOf } from '@/lib/chain/deployments'
import { nationalStablecoinAbi } from '@/lib/generated/contracts'

function callOf(chainId: number) {
  return { abi: nationalStablecoinAbi, address: addressOf(chainId, 'nationalStablecoin') } as const
}

/** Gives the maker's call that asks for new money. */
export function prepareIssuanceRequest(
  chainId: number,
  { payee, amount, evidence }: { payee: Address; amount: bigint; evidence: Hash },
) {
  return { ...callOf(chainId), functionName: 'requestIssuance', args: [payee, amount, evidence] } as const
}

/** Gives the checker's call that approves an issuance. */
export function prepareIssuanceApproval(chainId: number, { id, evidence }: { id: Hex; evidence: Hash }) {
  return { ...callOf(chainId), functionName: 'approveIssuance', args: [id, evidence] } as const
}

/** Gives the checker's call that refuses an issuance. */
export function prepareIssuanceRejection(chainId: number, { id, evidence }: { id: Hex; evidence: Hash }) {
  return { ...callOf(chainId), functionName: 'rejectIssuance', args: [id, evidence] } as const
}

/** Gives the maker's call that withdraws their own request. */
export function prepareIssuanceCancellation(chainId: number, { id, evidence }: { id: Hex; evidence: Hash }) {
  return { ...callOf(chainId), functionName: 'cancelIssuance', args: [id, evidence] } as const
}

/** Gives the treasurer's call that carries out an approved issuance. */
export function prepareIssuanceExecution(chainId: number, { id, evidence }: { id: Hex; evidence: Hash }) {
  return { ...callOf(chainId), functionName: 'executeIssuance', args: [id, evidence] } as const
}
