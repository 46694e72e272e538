/** The header that names a request in answers and in the log. */
export const requestIdHeader = 'x-request-id'

/** Gives the name that somebody gave to a request when it is fit to be written to a log, else a new one. */
export function toRequestId(given: string | null | undefined): string {
  return given && /^[\w-]{8,64}$/.test(given) ? given : crypto.randomUUID()
}
