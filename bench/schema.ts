import { z } from 'zod'

const path = z.enum(['l1', 'l2'])

/** Something to compare a figure with: a measured neighbour or a published number, always with where it is from. */
const peer = z.strictObject({
  name: z.string().min(1),
  value: z.number(),
  unit: z.string().min(1).optional(),
  /** An address, a document, or "measured in the same run". */
  source: z.string().min(1),
  conditions: z.string().min(1).optional(),
})

const goal = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/),
  /** The measured value that is judged, where two bounds judge the same one. Without it, the one named like the figure. */
  measure: z.string().min(1).optional(),
  /** Who measures it: a file in bench/figures. */
  room: z.string().min(1),
  unit: z.string().min(1),
  better: z.enum(['lower', 'higher']),
  /** The bound. Null for a figure that is printed to be known and has no bound. */
  goal: z.number().nullable(),
  kind: z.enum(['must', 'goal']),
  conditions: z.string().min(1),
  beside: z.array(peer).default([]),
  /** The nation's paths that it is measured on, each as a figure of its own: `l1.` or `l2.` stands before its id. */
  paths: z.array(path).min(1).optional(),
  /** Shown to everybody on the page "How this nation runs". */
  isPublished: z.boolean().default(false),
})

/** The committed list of every figure that was asked for. */
export const goalsFile = z.strictObject({ figures: z.array(goal).min(1) })

/** What a room gives for one id. Its conditions and peers come after those of the goal. */
const measured = z.strictObject({
  value: z.number(),
  conditions: z.string().min(1).optional(),
  beside: z.array(peer).optional(),
  /** Where the figure is of an earlier, longer run: when that was. */
  measuredAt: z.iso.datetime().optional(),
})

/** The values that rooms gave, by id. */
export const measurements = z.record(z.string(), measured)

/** A dated result of a run that is too long for the bench, in bench/results. */
export const longRun = z.strictObject({
  run: z.string().min(1),
  measuredAt: z.iso.datetime(),
  conditions: z.string().min(1),
  values: z.record(z.string(), z.number()),
  /** Whatever else the run wants to keep: errors, memory, percentiles. */
  details: z.unknown().optional(),
})

export type Peer = z.infer<typeof peer>
export type Goal = z.infer<typeof goal>
export type Measured = z.infer<typeof measured>
export type Measurements = z.infer<typeof measurements>
export type LongRun = z.infer<typeof longRun>
