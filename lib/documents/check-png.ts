import { crc32 } from 'node:zlib'
import { checkArea } from './check-area'
import { DocumentRefusedError } from './errors'

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** Bits a sample may have, by colour type. */
const depths: Record<number, readonly number[]> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
}
/** The chunks that every reader must understand. A capital letter begins their name, and there are no others. */
const criticalChunks = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND'])

type Chunk = { name: string; data: Buffer }

/** Refuses what is no whole PNG: each chunk must be where and as long as it says, and nothing may follow the last. */
export function checkPng(bytes: Buffer): void {
  if (!bytes.subarray(0, signature.length).equals(signature)) refuse()
  const chunks = readChunks(bytes)
  const names = chunks.map(({ name }) => name)
  const [first] = chunks
  if (first?.name !== 'IHDR' || names.lastIndexOf('IHDR') !== 0) refuse()
  checkHeader(first.data)
  if (names.at(-1) !== 'IEND' || chunks.at(-1)?.data.length !== 0) refuse()
  if (names.some((name) => /^[A-Z]/.test(name) && !criticalChunks.has(name))) refuse()
  const begin = names.indexOf('IDAT')
  // The picture itself is one run of chunks.
  if (begin === -1 || names.slice(begin, names.lastIndexOf('IDAT')).some((name) => name !== 'IDAT')) refuse()
}

function readChunks(bytes: Buffer): Chunk[] {
  const chunks: Chunk[] = []
  let at = signature.length
  while (at < bytes.length) {
    if (chunks.at(-1)?.name === 'IEND' || at + 12 > bytes.length) refuse()
    const end = at + 8 + bytes.readUInt32BE(at)
    if (end + 4 > bytes.length) refuse()
    const named = bytes.subarray(at + 4, end)
    const name = named.toString('latin1', 0, 4)
    if (!/^[A-Za-z]{4}$/.test(name) || crc32(named) !== bytes.readUInt32BE(end)) refuse()
    chunks.push({ name, data: named.subarray(4) })
    at = end + 4
  }
  return chunks
}

function checkHeader(header: Buffer): void {
  if (header.length !== 13) refuse()
  const [depth = 0, colour = 0, compression, filter, interlace = 0] = header.subarray(8)
  if (!depths[colour]?.includes(depth) || compression !== 0 || filter !== 0 || interlace > 1) refuse()
  checkArea({ width: header.readUInt32BE(0), height: header.readUInt32BE(4) })
}

function refuse(): never {
  throw new DocumentRefusedError({ reason: 'picture_damaged' })
}
