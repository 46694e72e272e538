import { readLongRuns } from '../read-long-runs'
import type { Measurements } from '../schema'

/** Gives the figures of runs that are too long for the bench, each from its newest dated result. */
export async function measureLong(): Promise<Measurements> {
  return Object.fromEntries(
    readLongRuns().flatMap(({ values, conditions, measuredAt }) =>
      Object.entries(values).map(([id, value]) => [id, { value, conditions, measuredAt }]),
    ),
  )
}
