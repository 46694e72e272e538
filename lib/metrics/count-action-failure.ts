import { metrics } from './metrics'

/** Counts a server action that failed, under the public code of what was wrong or as `unexpected`. */
export function countActionFailure(code: string): void {
  metrics().actionFailures.inc({ code })
}
