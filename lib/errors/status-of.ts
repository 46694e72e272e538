const statuses: Record<string, number> = {
  'auth.signed_out': 401,
  'auth.not_a_citizen': 403,
  'auth.role_missing': 403,
  'chain.unreachable': 503,
  'store.unreachable': 503,
  'store.not_indexed': 503,
}

/** Gives the HTTP status of an error code. What is not listed is a fault in what was asked. */
export function statusOf(code: string): number {
  return statuses[code] ?? 400
}
