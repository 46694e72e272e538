import type { Figure } from './read-goals'
import type { Measured, Measurements, Peer } from './schema'

/** `hit` and `missed` against a bound; `absent` when nothing was measured, which misses too; `known` without a bound. */
export type Verdict = 'hit' | 'missed' | 'absent' | 'known'

export type Judged = {
  id: string
  value: number | null
  unit: string
  better: 'lower' | 'higher'
  goal: number | null
  kind: 'must' | 'goal'
  conditions: string
  beside: Peer[]
  verdict: Verdict
  /** How far the value is on the wrong side of the bound, in the figure's unit. */
  gap: number | undefined
}

/** Puts a figure's value against its bound. `now` says how old the figure of an earlier run is. */
export function judge(figure: Figure, measurements: Measurements, now: Date): Judged {
  const { id, unit, better, goal, kind } = figure
  const measured = measurements[figure.measure]
  const value = measured?.value ?? null
  const gap = value === null || goal === null ? undefined : better === 'lower' ? value - goal : goal - value
  return {
    id,
    value,
    unit,
    better,
    goal,
    kind,
    conditions: [figure.conditions, measured?.conditions, ageOf(measured, now)].filter(Boolean).join(' '),
    beside: [...figure.beside, ...(measured?.beside ?? [])],
    verdict: decideVerdict(value, gap),
    gap: gap !== undefined && gap > 0 ? gap : undefined,
  }
}

function decideVerdict(value: number | null, gap: number | undefined): Verdict {
  // A run that breaks off must not look like one that holds.
  if (value === null || Number.isNaN(value)) return 'absent'
  if (gap === undefined) return 'known'
  return gap > 0 ? 'missed' : 'hit'
}

function ageOf(measured: Measured | undefined, now: Date): string | undefined {
  if (measured?.measuredAt === undefined) return undefined
  const days = Math.floor((now.getTime() - new Date(measured.measuredAt).getTime()) / 86_400_000)
  const age = days < 1 ? 'today' : days === 1 ? '1 day ago' : `${days} days ago`
  return `Measured ${age}, on ${measured.measuredAt.slice(0, 10)}.`
}

/** The exit code of a bench: 1 as soon as one must misses. A goal that misses is only printed. */
export function exitCodeOf(judged: readonly Judged[]): 0 | 1 {
  return judged.some(({ kind, verdict }) => kind === 'must' && (verdict === 'missed' || verdict === 'absent')) ? 1 : 0
}
