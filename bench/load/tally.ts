import { type Spread, spreadOf } from '../statistics'

const examplesKept = 10

/** What a run saw: how long each kind of request took, and everything that was not as a citizen should see it. */
export type Tally = {
  took(kind: string, milliseconds: number): void
  failed(kind: string, reason: unknown): void
  /** Forgets everything: what came before was preparation. */
  reset(): void
  spreads(): Record<string, Spread>
  errors(): { count: number; examples: readonly string[] }
}

export function createTally(): Tally {
  const times = new Map<string, number[]>()
  let count = 0
  let examples: string[] = []
  return {
    took(kind, milliseconds) {
      const known = times.get(kind)
      if (known) known.push(milliseconds)
      else times.set(kind, [milliseconds])
    },
    failed(kind, reason) {
      count += 1
      if (examples.length < examplesKept) examples.push(`${kind}: ${reasonOf(reason)}`)
    },
    reset() {
      times.clear()
      count = 0
      examples = []
    },
    spreads: () => Object.fromEntries([...times].map(([kind, values]) => [kind, spreadOf(values)])),
    errors: () => ({ count, examples }),
  }
}

function reasonOf(reason: unknown): string {
  if (!(reason instanceof Error)) return String(reason)
  const cause = reason.cause instanceof Error ? ` (${reason.cause.message})` : ''
  return `${reason.message}${cause}`
}
