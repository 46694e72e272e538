import { BaseError, HttpRequestError, TimeoutError } from 'viem'

/** Whether a call failed because the node does not answer, and not because of what was asked. */
export function isUnreachable(error: unknown): boolean {
  if (!(error instanceof BaseError)) return error instanceof TypeError && error.message.includes('fetch')
  return error.walk((cause) => cause instanceof HttpRequestError || cause instanceof TimeoutError) !== null
}
