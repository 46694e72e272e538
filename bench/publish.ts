import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type PublishedFigures, publishedFigures } from '@/lib/nation/published-figures'
import type { Figure } from './read-goals'
import type { Measurements } from './schema'

const file = join(import.meta.dirname, 'published.json')

/** Writes what was measured now into the figures that the public page shows. Those that were not measured stay. */
export function publish(figures: readonly Figure[], measurements: Measurements, now: Date): void {
  const before = publishedFigures.parse(JSON.parse(readFileSync(file, 'utf8')))
  writeFileSync(file, `${JSON.stringify(mergePublished(before, figures, measurements, now), null, 2)}\n`)
}

export function mergePublished(
  before: PublishedFigures,
  figures: readonly Figure[],
  measurements: Measurements,
  now: Date,
): PublishedFigures {
  const shown = figures.filter(({ isPublished }) => isPublished)
  const merged = shown.flatMap(({ id, path, measure, unit, conditions }): PublishedFigures['figures'] => {
    if (!path) return []
    const measured = measurements[measure]
    const name = id.slice(path.length + 1)
    const kept = before.figures.find((figure) => figure.id === name && figure.path === path)
    if (!measured) return kept ? [kept] : []
    const said = [conditions, measured.conditions].filter(Boolean).join(' ')
    return [{ id: name, path, value: measured.value, unit, conditions: said, measuredAt: now.toISOString() }]
  })
  return { figures: merged }
}
