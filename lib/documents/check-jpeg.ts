import { checkArea } from './check-area'
import { DocumentRefusedError } from './errors'

const startOfImage = 0xd8
const endOfImage = 0xd9
const startOfScan = 0xda
/** Baseline, extended and progressive: what every reader draws. */
const frames = new Set([0xc0, 0xc1, 0xc2])
/** Frames that are lossless, arithmetic or hierarchical. */
const rareFrames = new Set([0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf])
/** Inside of the data of a scan: an escaped 0xff, and the marks at which a reader can begin anew. */
const isInsideScan = (marker: number) => marker === 0 || (marker >= 0xd0 && marker <= 0xd7)

/**
 * Refuses what is no whole JPEG: each segment must be as long as it says, and the picture must end.
 *
 * Phones put further pictures behind the first, such as a smaller one: these are checked alike, and nothing else may follow.
 */
export function checkJpeg(bytes: Buffer): void {
  let at = 0
  do at = skipBlanks(bytes, checkPicture(bytes, at))
  while (at < bytes.length)
}

/** Gives where the picture that begins at `start` has ended. */
function checkPicture(bytes: Buffer, start: number): number {
  if (bytes[start] !== 0xff || bytes[start + 1] !== startOfImage) refuse()
  let at = start + 2
  let hasFrame = false
  let hasScan = false
  for (;;) {
    if (bytes[at] !== 0xff) refuse()
    // Any number of 0xff may stand before a marker.
    while (bytes[at + 1] === 0xff) at += 1
    const marker = bytes[at + 1]
    if (marker === undefined || isInsideScan(marker) || marker === startOfImage || rareFrames.has(marker)) refuse()
    if (marker === endOfImage) {
      if (!hasScan) refuse()
      return at + 2
    }
    const segment = readSegment(bytes, at + 2)
    at += 2 + segment.length
    if (frames.has(marker)) {
      if (hasFrame) refuse()
      checkFrame(segment)
      hasFrame = true
    }
    if (marker === startOfScan) {
      if (!hasFrame) refuse()
      at = skipScan(bytes, at)
      hasScan = true
    }
  }
}

function readSegment(bytes: Buffer, at: number): Buffer {
  if (at + 2 > bytes.length) refuse()
  const length = bytes.readUInt16BE(at)
  if (length < 2 || at + length > bytes.length) refuse()
  return bytes.subarray(at, at + length)
}

function checkFrame(segment: Buffer): void {
  const components = segment[7] ?? 0
  if (segment[2] !== 8 || ![1, 3, 4].includes(components) || segment.length !== 8 + 3 * components) refuse()
  checkArea({ height: segment.readUInt16BE(3), width: segment.readUInt16BE(5) })
}

function skipScan(bytes: Buffer, start: number): number {
  let at = bytes.indexOf(0xff, start)
  while (at !== -1) {
    const marker = bytes[at + 1]
    if (marker === undefined) break
    if (marker !== 0xff && !isInsideScan(marker)) return at
    at = bytes.indexOf(0xff, marker === 0xff ? at + 1 : at + 2)
  }
  refuse()
}

function skipBlanks(bytes: Buffer, start: number): number {
  let at = start
  while (bytes[at] === 0) at += 1
  return at
}

function refuse(): never {
  throw new DocumentRefusedError({ reason: 'picture_damaged' })
}
