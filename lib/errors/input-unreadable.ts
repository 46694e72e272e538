import { AppError } from './app-error'

/** Input that none of our forms sends. Nothing has been done with it. */
export class InputUnreadableError extends AppError<'input.unreadable'> {
  override name = 'InputUnreadableError'
  constructor() {
    super('input.unreadable', 'The input does not have the form this act needs.')
  }
}
