import { z } from 'zod'

/** What the bench writes into bench/published.json, and the page "How this nation runs" reads from it. */
export const publishedFigures = z.strictObject({
  figures: z.array(
    z.strictObject({
      id: z.string(),
      path: z.enum(['l1', 'l2']),
      value: z.number(),
      unit: z.string(),
      conditions: z.string(),
      measuredAt: z.iso.datetime(),
    }),
  ),
})

export type PublishedFigures = z.infer<typeof publishedFigures>

/** A figure that the bench measured on one path, with the conditions without which it means nothing. */
export type PublishedFigure = PublishedFigures['figures'][number]
