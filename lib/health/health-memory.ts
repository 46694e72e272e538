/** Remembers since when each part has been as it is. */
export type HealthMemory = {
  /** Gives the time of the first look that found this part in this state, when no later look found it otherwise. */
  sinceWhen(part: string, state: string, now: Date): Date
}

/**
 * Makes a memory that begins empty: what is true at its first look is known only from then on.
 *
 * Each process has its own. Since each looks by itself every few seconds, whatever it is asked, two processes name times
 * that are no further apart than that, but for one that was started after the change.
 */
export function createHealthMemory(): HealthMemory {
  const parts = new Map<string, { state: string; since: Date }>()
  return {
    sinceWhen(part, state, now) {
      const known = parts.get(part)
      if (known?.state === state) return known.since
      parts.set(part, { state, since: now })
      return now
    },
  }
}
