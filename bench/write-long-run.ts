import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type LongRun, longRun } from './schema'

const folder = join(import.meta.dirname, 'results')

/** Keeps the result of a long run under its date, and gives the file. A second one of a day takes the first one's place. */
export function writeLongRun(result: LongRun): string {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, `${result.run}-${result.measuredAt.slice(0, 10)}.json`)
  writeFileSync(file, `${JSON.stringify(longRun.parse(result), null, 2)}\n`)
  return file
}
