import type { Hex } from 'viem'

/** Side of the square that the curves are drawn in. One unit is a tenth of a pixel at 160 px. */
export const rosetteSize = 1600

const centre = rosetteSize / 2
const turn = 2 * Math.PI

/** A closed woven line: its radius swings `swings` times while it goes `rounds` times round, within a lobed outline. */
type Band = {
  radius: number
  swing: number
  swings: number
  rounds: number
  lobes: number
  lobeDepth: number
  phase: number
}

/**
 * Draws the engraved face of a record: two to four closed curves as SVG path data, all of one ink.
 *
 * The same hash always gives the same curves, and another hash gives others. It helps the eye to know a record again and
 * proves nothing: two hashes that agree in the 16 bytes that are used look alike. The curves together stay below 6 KB.
 *
 * Throws a RangeError when the hash has fewer than 16 bytes.
 */
export function drawRosette(hash: Hex): readonly string[] {
  return bandsOf(toBytes(hash)).map(drawBand)
}

function toBytes(hash: Hex): readonly number[] {
  const bytes = (hash.slice(2).match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16))
  if (bytes.length < 16 || bytes.some(Number.isNaN)) throw new RangeError('A rosette needs a hash of 16 bytes or more.')
  return bytes
}

function bandsOf(bytes: readonly number[]): readonly Band[] {
  const byte = (index: number) => bytes[index % bytes.length] ?? 0
  const pick = (index: number, from: number, to: number) => from + (byte(index) / 255) * (to - from)
  const choose = (index: number, from: number, to: number) => from + (byte(index) % (to - from + 1))

  const lobes = choose(0, 5, 12)
  const phase = pick(1, 0, turn)
  const ring = pick(2, 0.42, 0.56) * centre
  const outer: Band = {
    radius: pick(3, 0.74, 0.8) * centre,
    swing: pick(4, 0.08, 0.13) * centre,
    ...woven(choose(5, 44, 60), choose(6, 5, 7)),
    lobes,
    lobeDepth: pick(7, 0.025, 0.055) * centre,
    phase,
  }
  const middle: Band = {
    radius: ring,
    swing: pick(8, 0.1, 0.16) * centre,
    ...woven(choose(9, 30, 44), choose(10, 3, 4)),
    lobes,
    lobeDepth: pick(11, 0.02, 0.05) * centre,
    phase: phase + Math.PI / lobes,
  }
  const inner: Band = {
    radius: pick(12, 0.17, 0.24) * centre,
    swing: pick(13, 0.06, 0.1) * centre,
    ...woven(choose(14, 12, 20), choose(15, 2, 3)),
    lobes: choose(15, 3, 6),
    lobeDepth: 0,
    phase: -phase,
  }
  const count = choose(13, 0, 2)
  if (count === 0) return [outer, middle]
  if (count === 1) return [outer, middle, inner]
  const edge: Band = { ...outer, radius: 0.95 * centre, swing: 0.02 * centre, ...woven(lobes * 5 + 1, 2), lobeDepth: 0 }
  return [edge, { ...outer, radius: outer.radius * 0.96 }, middle, inner]
}

/** Finds how often to swing so that the line closes only after all of its rounds: the two share no divisor. */
function woven(swings: number, rounds: number): { swings: number; rounds: number } {
  return greatestDivisor(swings, rounds) === 1 ? { swings, rounds } : woven(swings + 1, rounds)
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b)
}

function drawBand({ radius, swing, swings, rounds, lobes, lobeDepth, phase }: Band): string {
  const length = turn * rounds
  const step = length / (2 * swings)
  const at = (angle: number): [number, number] => {
    const distance = radius + swing * Math.cos((swings / rounds) * angle) + lobeDepth * Math.cos(lobes * angle + phase)
    return [centre + distance * Math.cos(angle), centre + distance * Math.sin(angle)]
  }
  const slope = (angle: number): [number, number] => {
    const [x0, y0] = at(angle - 1e-4)
    const [x1, y1] = at(angle + 1e-4)
    return [(x1 - x0) / 2e-4, (y1 - y0) / 2e-4]
  }
  // Each half swing is one cubic that leaves and arrives along the curve itself; `s` mirrors the handle before it.
  const points = Array.from({ length: 2 * swings + 1 }, (_, index) => {
    const [x, y] = at(index * step)
    const [dx, dy] = slope(index * step)
    return { x, y, hx: x - (dx * step) / 3, hy: y - (dy * step) / 3, fx: x + (dx * step) / 3, fy: y + (dy * step) / 3 }
  })
  const [start] = points
  if (!start) return ''
  let penX = Math.round(start.x)
  let penY = Math.round(start.y)
  let path = `M${penX} ${penY}`
  for (const [index, { x, y, hx, hy }] of points.entries()) {
    if (index === 0) continue
    const end = [Math.round(x) - penX, Math.round(y) - penY] as const
    const handle = [Math.round(hx) - penX, Math.round(hy) - penY] as const
    path +=
      index === 1
        ? `c${join([Math.round(start.fx) - penX, Math.round(start.fy) - penY, ...handle, ...end])}`
        : `s${join([...handle, ...end])}`
    penX += end[0]
    penY += end[1]
  }
  return `${path}z`
}

/** Writes numbers with as few signs as SVG allows: a minus needs no space before it. */
function join(numbers: readonly number[]): string {
  return numbers.reduce((text, number) => (text === '' || number < 0 ? `${text}${number}` : `${text} ${number}`), '')
}
