/** A day of UTC as 2026-03-01, and the supply at its end in base units. */
export type DayOfSupply = { day: string; supply: bigint }

/**
 * Gives one entry for each day up to today, from changes of the supply by day (days since 1970, ascending).
 *
 * Days without a change keep the supply of the day before. Days before the first change are left out.
 */
export function toSupplyHistory(
  changes: readonly { day: number; net: bigint }[],
  { today, days }: { today: number; days: number },
): DayOfSupply[] {
  const first = changes[0]?.day
  if (first === undefined) return []
  const history: DayOfSupply[] = []
  const from = Math.max(first, today - days + 1)
  let supply = 0n
  let next = 0
  for (let day = from; day <= today; day += 1) {
    for (let change = changes[next]; change !== undefined && change.day <= day; change = changes[next]) {
      supply += change.net
      next += 1
    }
    history.push({ day: new Date(day * 86_400_000).toISOString().slice(0, 10), supply })
  }
  return history
}
