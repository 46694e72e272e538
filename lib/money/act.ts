import type { Address, Hash, Hex } from 'viem'
import {
  prepareIssuanceApproval,
  prepareIssuanceCancellation,
  prepareIssuanceExecution,
  prepareIssuanceRejection,
  prepareIssuanceRequest,
} from './prepare-issuance'
import { preparePayment } from './prepare-payment'

/** An act that a person signs, in a form that travels from a server page to the browser: amounts are decimal base units. */
export type MoneyAct =
  | { kind: 'pay'; payee: Address; amount: string }
  | { kind: 'request_issuance'; payee: Address; amount: string; evidence: Hash }
  | { kind: 'approve_issuance' | 'reject_issuance' | 'cancel_issuance'; id: Hex; evidence: Hash }
  | { kind: 'execute_issuance'; id: Hex }

/** Gives the contract call of an act. */
export function prepareAct(chainId: number, act: MoneyAct) {
  switch (act.kind) {
    case 'pay':
      return preparePayment(chainId, { payee: act.payee, amount: BigInt(act.amount) })
    case 'request_issuance':
      return prepareIssuanceRequest(chainId, { payee: act.payee, amount: BigInt(act.amount), evidence: act.evidence })
    case 'approve_issuance':
      return prepareIssuanceApproval(chainId, act)
    case 'reject_issuance':
      return prepareIssuanceRejection(chainId, act)
    case 'cancel_issuance':
      return prepareIssuanceCancellation(chainId, act)
    case 'execute_issuance':
      return prepareIssuanceExecution(chainId, act)
  }
}
