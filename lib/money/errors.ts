import type { Address, Hex } from 'viem'
import { AppError } from '@/lib/errors/app-error'

export type AmountFault =
  | 'empty'
  | 'negative'
  | 'zero'
  | 'not_a_number'
  | 'foreign_mark'
  | 'two_decimal_marks'
  | 'too_fine'
  | 'too_large'

export class AmountUnreadableError extends AppError<`money.amount_${AmountFault}`> {
  override name = 'AmountUnreadableError'
  constructor({ reason, text }: { reason: AmountFault; text: string }) {
    super(`money.amount_${reason}`, `The amount "${text}" cannot be read: ${reason}.`, { facts: { text } })
  }
}

export class AmountAmbiguousError extends AppError<'money.amount_ambiguous'> {
  override name = 'AmountAmbiguousError'
  constructor({ text, decimal, thousands }: { text: string; decimal: string; thousands: string }) {
    super('money.amount_ambiguous', `The amount "${text}" is ${decimal} or ${thousands}.`, {
      facts: { decimal, thousands },
    })
  }
}

export type PayeeFault =
  | 'empty'
  | 'not_an_account'
  | 'checksum_wrong'
  | 'foreign_chain'
  | 'zero'
  | 'self'
  | 'unreadable_code'
  | 'money_itself'

export class PayeeUnreadableError extends AppError<`money.payee_${PayeeFault}`> {
  override name = 'PayeeUnreadableError'
  constructor({ reason, text }: { reason: PayeeFault; text: string }) {
    super(`money.payee_${reason}`, `The payee "${text}" cannot be read: ${reason}.`, { facts: { text } })
  }
}

export class PayeeScreenedError extends AppError<'money.payee_screened'> {
  override name = 'PayeeScreenedError'
  constructor({ account, cause }: { account: Address; cause?: unknown }) {
    super('money.payee_screened', `The account ${account} stands on the screening list.`, { facts: { account }, cause })
  }
}

export class BalanceTooLowError extends AppError<'money.balance_too_low'> {
  override name = 'BalanceTooLowError'
  constructor({ balance, amount, cause }: { balance: bigint; amount: bigint; cause?: unknown }) {
    super('money.balance_too_low', `The balance is ${balance}, the payment needs ${amount}.`, {
      facts: { balance, amount },
      cause,
    })
  }
}

export class ReferenceTooLongError extends AppError<'money.reference_too_long'> {
  override name = 'ReferenceTooLongError'
  constructor({ length }: { length: number }) {
    super('money.reference_too_long', `The reference has ${length} characters.`, { facts: { length } })
  }
}

export class IntentUnknownError extends AppError<'money.intent_unknown'> {
  override name = 'IntentUnknownError'
  constructor() {
    super('money.intent_unknown', 'No payment of this account has that name.')
  }
}

/** A request for new money that does not say to whom, or how much. */
export class IssuanceIncompleteError extends AppError<'money.issuance_payee_empty' | 'money.issuance_amount_empty'> {
  override name = 'IssuanceIncompleteError'
  constructor({ missing }: { missing: 'payee' | 'amount' }) {
    super(`money.issuance_${missing}_empty`, `The request for new money does not name the ${missing}.`)
  }
}

export type IssuanceFault =
  | 'unknown'
  | 'closed'
  | 'expired'
  | 'approved_already'
  | 'not_approved'
  | 'own'
  | 'not_own'
  | 'without_record'

/** A decision on an issuance that cannot be taken. No record was opened and nothing was signed. */
export class IssuanceRefusedError extends AppError<`money.issuance_${IssuanceFault}`> {
  override name = 'IssuanceRefusedError'
  constructor({ id, reason }: { id: Hex; reason: IssuanceFault }) {
    super(`money.issuance_${reason}`, `Nothing can be decided so on the issuance ${id}: ${reason}.`, { facts: { id } })
  }
}
