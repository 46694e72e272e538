import { AppError } from '@/lib/errors/app-error'

export class PersonFileRefusedError extends AppError<'enrolment.person_file_refused'> {
  override name = 'PersonFileRefusedError'
  constructor({ file, faults }: { file: string; faults: readonly string[] }) {
    super(
      'enrolment.person_file_refused',
      `The person in ${file} cannot be entered like this:\n  ${faults.join('\n  ')}\nNothing was written.`,
      { facts: { file, faults: faults.join('; ') }, visibility: 'log' },
    )
  }
}

export class NotRegistrarError extends AppError<'enrolment.not_registrar'> {
  override name = 'NotRegistrarError'
  constructor({ account }: { account: string }) {
    super(
      'enrolment.not_registrar',
      `The account ${account} does not hold the role registrar, so the chain would refuse its entries. Nothing was written.`,
      { facts: { account }, visibility: 'log' },
    )
  }
}

/** Every entry says which person made it, and this account belongs to none yet. */
export class RegistrarUnknownError extends AppError<'enrolment.registrar_unknown'> {
  override name = 'RegistrarUnknownError'
  constructor({ account }: { account: string }) {
    super(
      'enrolment.registrar_unknown',
      `The registrar's account ${account} belongs to nobody on the register yet, and every entry must say which person made it. Enter the registrar first, with --self. Nothing was written.`,
      { facts: { account }, visibility: 'log' },
    )
  }
}

export class WalletTakenError extends AppError<'enrolment.wallet_taken'> {
  override name = 'WalletTakenError'
  constructor({ wallet }: { wallet: string }) {
    super(
      'enrolment.wallet_taken',
      `The wallet ${wallet} belongs to another person on the register. Nothing was done with it.`,
      { facts: { wallet }, visibility: 'log' },
    )
  }
}

export class ConsentRefusedError extends AppError<'enrolment.consent_refused'> {
  override name = 'ConsentRefusedError'
  constructor({ wallet, reason, cause }: { wallet: string; reason: string; cause?: unknown }) {
    super(
      'enrolment.consent_refused',
      `The consent of the wallet ${wallet} does not hold: ${reason}. Let its holder sign a new one (npm run enrol:consent). The wallet is not bound.`,
      { facts: { wallet, reason }, cause, visibility: 'log' },
    )
  }
}

export class PersonUnknownError extends AppError<'enrolment.person_unknown'> {
  override name = 'PersonUnknownError'
  constructor({ personId }: { personId: string }) {
    super(
      'enrolment.person_unknown',
      `Nobody is entered on the chain as ${personId}. The registrar enters the person first (npm run enrol), which prints the number.`,
      { facts: { personId }, visibility: 'log' },
    )
  }
}
