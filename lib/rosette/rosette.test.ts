import fc from 'fast-check'
import { type Hex, keccak256, toHex } from 'viem'
import { expect, test } from 'vitest'
import { drawRosette, rosetteSize } from './rosette'

const hashes = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => toHex(bytes))

test('the same hash always wears the same face', () => {
  const hash = keccak256('0x01')
  expect(drawRosette(hash)).toEqual(drawRosette(hash))
  expect(drawRosette(hash.toUpperCase().replace('0X', '0x') as Hex)).toEqual(drawRosette(hash))
})

test('another hash wears another', () => {
  const faces = Array.from({ length: 200 }, (_, index) => drawRosette(keccak256(toHex(index))).join(''))
  expect(new Set(faces).size).toBe(200)
})

test('a face has two to four curves, at most 6 KB, inside its square', () => {
  fc.assert(
    fc.property(hashes, (hash) => {
      const paths = drawRosette(hash)
      expect(paths.length).toBeGreaterThanOrEqual(2)
      expect(paths.length).toBeLessThanOrEqual(4)
      expect(paths.join('').length).toBeLessThanOrEqual(5_500)
      for (const point of paths.flatMap(pointsOf)) {
        expect(Math.hypot(point.x - rosetteSize / 2, point.y - rosetteSize / 2)).toBeLessThanOrEqual(rosetteSize / 2)
      }
    }),
    { numRuns: 300 },
  )
})

test('an account number of 20 bytes is enough, a shorter text is refused', () => {
  expect(drawRosette('0x70997970C51812dc3A010C7d01b50e0d17dc79C8').length).toBeGreaterThan(1)
  expect(() => drawRosette('0x1234')).toThrow(RangeError)
})

/** Where the pen stands after each curve of a path that `drawRosette` wrote. */
function pointsOf(path: string): { x: number; y: number }[] {
  const [start = '', ...curves] = path.replace('z', '').split(/(?=[cs])/)
  const [x = 0, y = 0] = numbers(start)
  const pen = { x, y }
  return curves.map((curve) => {
    const [dx = 0, dy = 0] = numbers(curve).slice(-2)
    pen.x += dx
    pen.y += dy
    return { ...pen }
  })
}

function numbers(text: string): number[] {
  return (text.match(/-?\d+/g) ?? []).map(Number)
}
