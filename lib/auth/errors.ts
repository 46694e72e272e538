import { AppError } from '@/lib/errors/app-error'

export type SignInFault =
  | 'message_unreadable'
  | 'domain_foreign'
  | 'chain_foreign'
  | 'message_expired'
  | 'nonce_used'
  | 'signature_wrong'

/** A sign-in that was refused, with the reason in its code. Nobody is signed in, and nothing has changed. */
export class SignInRefusedError extends AppError<`auth.${SignInFault}`> {
  override name = 'SignInRefusedError'
  constructor({ reason, cause }: { reason: SignInFault; cause?: unknown }) {
    super(`auth.${reason}`, `Sign-in refused: ${reason}.`, { cause })
  }
}

export class SignedOutError extends AppError<'auth.signed_out'> {
  override name = 'SignedOutError'
  constructor() {
    super('auth.signed_out', 'Nobody is signed in.')
  }
}

export class NotACitizenError extends AppError<'auth.not_a_citizen'> {
  override name = 'NotACitizenError'
  constructor({ account }: { account: string }) {
    super('auth.not_a_citizen', `The account ${account} is bound to nobody on the register.`, { facts: { account } })
  }
}

export class RoleMissingError extends AppError<'auth.role_missing'> {
  override name = 'RoleMissingError'
  constructor({ account, role }: { account: string; role: string }) {
    super('auth.role_missing', `The account ${account} does not hold the role ${role}.`, { facts: { account, role } })
  }
}
