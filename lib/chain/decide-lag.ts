/** How far the records that pages show are behind the chain. */
export type Lag = { behindSeconds: number; behindBlocks: number; isBehind: boolean }

/** Records this old are what a person expects; older ones are said to be old. */
const acceptedSeconds = 10

type Facts = {
  /** Number of the newest block in the records; undefined when they hold none. */
  recorded: number | undefined
  /** Number of the newest block of the chain. */
  newest: number
  /** Time of the oldest block that the records lack; undefined when they lack none. */
  missingSince: number | undefined
  /** All times are Unix seconds. */
  now: number
}

/**
 * Decides whether pages should say that their figures are old.
 *
 * Time is counted from the oldest block that the records lack, not between two blocks: a chain that had nothing to do for
 * an hour is not an hour ahead of its records.
 */
export function decideLag({ recorded, newest, missingSince, now }: Facts): Lag {
  const behindBlocks = recorded === undefined ? newest + 1 : Math.max(0, newest - recorded)
  const behindSeconds = missingSince === undefined ? 0 : Math.max(0, now - missingSince)
  // Records ahead of the chain are of a chain that lost blocks: they are about to be read again.
  const isAhead = recorded !== undefined && recorded > newest
  return { behindBlocks, behindSeconds, isBehind: isAhead || behindSeconds > acceptedSeconds }
}
