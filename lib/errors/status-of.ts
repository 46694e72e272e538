const statuses: Record<string, number> = {
  'auth.signed_out': 401,
  'auth.not_a_citizen': 403,
  'auth.role_missing': 403,
  'http.origin_foreign': 403,
  'http.length_missing': 411,
  'http.body_too_large': 413,
  'http.address_too_long': 414,
  'limits.reached': 429,
  'documents.broken': 500,
  'chain.unreachable': 503,
  'store.unreachable': 503,
  'store.not_indexed': 503,
}

/** Gives the HTTP status of an error code. What is not listed is a fault in what was asked. */
export function statusOf(code: string): number {
  return statuses[code] ?? 400
}
