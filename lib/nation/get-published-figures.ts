import 'server-only'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

const publishedFigures = z.object({
  figures: z.array(
    z.object({
      id: z.string(),
      path: z.enum(['l1', 'l2']),
      value: z.number(),
      unit: z.string(),
      conditions: z.string(),
      measuredAt: z.iso.datetime(),
    }),
  ),
})

/** A figure that the bench measured on one path, with the conditions without which it means nothing. */
export type PublishedFigure = z.infer<typeof publishedFigures>['figures'][number]

/** Gives the figures that the bench published, in its order; none before it published any. */
export async function getPublishedFigures(): Promise<PublishedFigure[]> {
  const file = join(process.cwd(), 'bench/published.json')
  const text = await readFile(/* turbopackIgnore: true */ file, 'utf8').catch(() => undefined)
  return text === undefined ? [] : publishedFigures.parse(JSON.parse(text)).figures
}
