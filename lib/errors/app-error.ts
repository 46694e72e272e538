/** Who may read an error: `shown` has words for the citizen, `log` is only for the people who run the nation. */
export type Visibility = 'shown' | 'log'

export type Facts = Record<string, string | number | bigint | boolean | undefined>

/**
 * An error with a permanent public code, the facts it is about, and its cause.
 *
 * The code is `domain.snake_case_fact` and never changes; the sentence a citizen reads lives in the message files under
 * `errors` and can improve. Codes are listed in docs/errors.md.
 */
export class AppError<Code extends string = string> extends Error {
  override name = 'AppError'
  readonly code: Code
  readonly facts: Facts
  readonly visibility: Visibility

  constructor(
    code: Code,
    message: string,
    { facts = {}, cause, visibility = 'shown' }: { facts?: Facts; cause?: unknown; visibility?: Visibility } = {},
  ) {
    super(message, cause === undefined ? undefined : { cause })
    this.code = code
    this.facts = facts
    this.visibility = visibility
  }
}
