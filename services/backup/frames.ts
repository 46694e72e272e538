import type { Readable } from 'node:stream'
import { z } from 'zod'
import { BackupUnreadableError } from './errors'

const migration = z.object({ hash: z.string(), createdAt: z.number() })

/** What a backup says of itself before its data. */
export const backupHead = z.object({
  format: z.literal(1),
  nation: z.string(),
  path: z.enum(['l1', 'l2']),
  chainIds: z.array(z.number()),
  takenAt: z.string(),
  /** The migrations that the database had, oldest first. */
  migrations: z.array(migration),
})

const tableHead = z.object({ schema: z.string(), name: z.string(), columns: z.array(z.string()) })

/** What a backup says of itself after its data: what must have been read until here. */
export const backupManifest = z.object({
  tables: z.array(tableHead.extend({ rows: z.number(), sha256: z.string() })),
  sequences: z.array(z.object({ schema: z.string(), name: z.string(), value: z.string().nullable() })),
})

export type BackupHead = z.infer<typeof backupHead>
export type TableHead = z.infer<typeof tableHead>
export type BackupManifest = z.infer<typeof backupManifest>

/** A part of a backup, in the order: head, for each table its head and its rows, manifest. */
export type Frame =
  | { kind: 'head'; head: BackupHead }
  | { kind: 'table'; table: TableHead }
  /** Rows as COPY writes them. A row may go on in the next frame. */
  | { kind: 'rows'; bytes: Buffer }
  | { kind: 'manifest'; manifest: BackupManifest }

const kinds = ['head', 'table', 'rows', 'manifest'] as const
const prefixBytes = 5
const longestFrame = 64 * 1024 * 1024

export function encodeFrame(frame: Frame): Buffer {
  const payload = payloadOf(frame)
  const prefix = Buffer.alloc(prefixBytes)
  prefix.writeUInt8(kinds.indexOf(frame.kind))
  prefix.writeUInt32BE(payload.length, 1)
  return Buffer.concat([prefix, payload])
}

/** Reads frames until the manifest, which must be the last. Throws {@link BackupUnreadableError}. */
export async function* decodeFrames(stream: Readable): AsyncGenerator<Frame> {
  let waiting = Buffer.alloc(0)
  let last: Frame['kind'] | undefined
  for await (const data of stream as AsyncIterable<Buffer>) {
    waiting = Buffer.concat([waiting, data])
    for (;;) {
      if (waiting.length < prefixBytes) break
      const length = waiting.readUInt32BE(1)
      if (length > longestFrame) throw new BackupUnreadableError({ reason: 'a part of it is too long' })
      if (waiting.length < prefixBytes + length) break
      if (last === 'manifest') throw new BackupUnreadableError({ reason: 'something follows its end' })
      const frame = toFrame(waiting.readUInt8(), waiting.subarray(prefixBytes, prefixBytes + length))
      waiting = waiting.subarray(prefixBytes + length)
      last = frame.kind
      yield frame
    }
  }
  if (waiting.length > 0 || last !== 'manifest') throw new BackupUnreadableError({ reason: 'its end is missing' })
}

function payloadOf(frame: Frame): Buffer {
  if (frame.kind === 'rows') return frame.bytes
  if (frame.kind === 'head') return Buffer.from(JSON.stringify(frame.head))
  if (frame.kind === 'table') return Buffer.from(JSON.stringify(frame.table))
  return Buffer.from(JSON.stringify(frame.manifest))
}

function toFrame(code: number, payload: Buffer): Frame {
  const kind = kinds[code]
  if (kind === 'rows') return { kind, bytes: payload }
  try {
    const content: unknown = JSON.parse(payload.toString('utf8'))
    if (kind === 'head') return { kind, head: backupHead.parse(content) }
    if (kind === 'table') return { kind, table: tableHead.parse(content) }
    if (kind === 'manifest') return { kind, manifest: backupManifest.parse(content) }
  } catch (cause) {
    throw new BackupUnreadableError({ reason: 'a part of it is of another version', cause })
  }
  throw new BackupUnreadableError({ reason: 'it has a part that this version does not know' })
}
