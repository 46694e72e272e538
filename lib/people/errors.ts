import type { Hex } from 'viem'
import { AppError } from '@/lib/errors/app-error'

export class SealBrokenError extends AppError<'people.seal_broken'> {
  override name = 'SealBrokenError'
  constructor({ cause }: { cause?: unknown } = {}) {
    super('people.seal_broken', 'A sealed field cannot be opened: it was changed, moved or sealed with another key.', {
      cause,
      visibility: 'log',
    })
  }
}

export class SealKeyMissingError extends AppError<'people.seal_key_missing'> {
  override name = 'SealKeyMissingError'
  constructor({ version }: { version: number }) {
    super('people.seal_key_missing', `The field key of version ${version} is not at hand.`, {
      facts: { version },
      visibility: 'log',
    })
  }
}

export class PersonEnteredAlreadyError extends AppError<'people.person_entered_already'> {
  override name = 'PersonEnteredAlreadyError'
  constructor({ personId, cause }: { personId: Hex; cause?: unknown }) {
    super('people.person_entered_already', 'The register has an entry for this person already.', {
      facts: { personId },
      cause,
      visibility: 'log',
    })
  }
}

export class RegisterKeysOutdatedError extends AppError<'people.register_keys_outdated'> {
  override name = 'RegisterKeysOutdatedError'
  constructor() {
    super(
      'people.register_keys_outdated',
      'The register is kept under another lookup key by now. Nobody is entered until this program has it.',
      { visibility: 'log' },
    )
  }
}
