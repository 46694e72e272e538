import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type LongRun, longRun } from './schema'

const folder = join(import.meta.dirname, 'results')

/** Gives the newest committed result of each kind of long run. Throws on a file that does not hold. */
export function readLongRuns(): LongRun[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'))
  return newestOfEach(files.map((name) => longRun.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')))))
}

export function newestOfEach(results: readonly LongRun[]): LongRun[] {
  const newest = new Map<string, LongRun>()
  for (const result of results) {
    const known = newest.get(result.run)
    if (!known || known.measuredAt < result.measuredAt) newest.set(result.run, result)
  }
  return [...newest.values()]
}
