/** Gives the value that a share of all values does not exceed, by nearest rank: one that was really measured. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other)
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]
  if (value === undefined) throw new Error('Nothing was measured.')
  return value
}

export type Spread = { count: number; p50: number; p95: number; p99: number; max: number }

export function spreadOf(values: readonly number[]): Spread {
  return {
    count: values.length,
    p50: quantile(values, 0.5),
    p95: quantile(values, 0.95),
    p99: quantile(values, 0.99),
    max: quantile(values, 1),
  }
}

/** Gives by how much `y` grows for each unit of `x`, by least squares; 0 while there are fewer than two different `x`. */
export function slopeOf(points: readonly { x: number; y: number }[]): number {
  const mean = (pick: (point: { x: number; y: number }) => number) =>
    points.reduce((sum, point) => sum + pick(point), 0) / points.length
  const [meanX, meanY] = [mean(({ x }) => x), mean(({ y }) => y)]
  let [covariance, variance] = [0, 0]
  for (const { x, y } of points) {
    covariance += (x - meanX) * (y - meanY)
    variance += (x - meanX) ** 2
  }
  return variance > 0 ? covariance / variance : 0
}

/** Rounds to what a reader takes in, and what the noise of a measurement leaves standing. */
export function round(value: number, digits = 0): number {
  return Number(value.toFixed(digits))
}
