import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { NationPath } from '@/nation.config'
import { type Goal, goalsFile } from './schema'

/** A figure on one path: what is judged, with the path written out. */
export type Figure = Omit<Goal, 'paths' | 'measure'> & { measure: string; path: NationPath | undefined }

const file = join(import.meta.dirname, 'goals.json')

/** Gives every figure of bench/goals.json, one for each path that it is measured on. Throws when the file does not hold. */
export function readGoals(): Figure[] {
  return toFigures(JSON.parse(readFileSync(file, 'utf8')))
}

/** Writes the paths of each goal out. Throws when an id stands twice. */
export function toFigures(content: unknown): Figure[] {
  const figures = goalsFile.parse(content).figures.flatMap(({ paths, measure, ...goal }): Figure[] => {
    const measures = measure ?? goal.id
    if (!paths) return [{ ...goal, measure: measures, path: undefined }]
    return paths.map((path) => ({ ...goal, id: `${path}.${goal.id}`, measure: `${path}.${measures}`, path }))
  })
  const twice = figures.find(({ id }, index) => figures.findIndex((other) => other.id === id) !== index)
  if (twice) throw new Error(`The figure "${twice.id}" stands twice in bench/goals.json.`)
  return figures
}
