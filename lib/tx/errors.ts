import type { Address } from 'viem'
import { AppError } from '@/lib/errors/app-error'

export type WalletFault =
  | 'rejected'
  | 'not_connected'
  | 'chain_wrong'
  | 'nonce_used'
  | 'failed'
  | 'outcome_unknown'
  | 'fee_not_covered'

export class WalletError extends AppError<`wallet.${WalletFault}`> {
  override name = 'WalletError'
  constructor({ reason, cause }: { reason: WalletFault; cause?: unknown }) {
    super(`wallet.${reason}`, `The wallet did not send: ${reason}.`, { cause })
  }
}

export class WalletAccountOtherError extends AppError<'wallet.account_other'> {
  override name = 'WalletAccountOtherError'
  constructor({ account, signedIn }: { account: Address; signedIn: Address }) {
    super('wallet.account_other', `The wallet is on ${account}, signed in is ${signedIn}.`, {
      facts: { account, signedIn },
    })
  }
}
