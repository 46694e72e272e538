import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { BackupUnreadableError } from './errors'
import { decodeFrames, type Frame } from './frames'
import { createUnsealing } from './sealed-stream'

/**
 * Reads a backup part by part. Each part is proven to be what was sealed; that the backup is whole is proven when the last
 * one, the manifest, has come and nothing was thrown.
 *
 * Throws {@link BackupUnreadableError}.
 */
export async function* readBackup(file: string, key: Uint8Array): AsyncGenerator<Frame> {
  let failure: NodeJS.ErrnoException | null = null
  const plain = pipeline(createReadStream(file), createUnsealing(key), createGunzip(), (error) => {
    failure = error ?? null
  })
  try {
    yield* decodeFrames(plain)
  } catch (error) {
    if (error instanceof BackupUnreadableError) throw error
    // What broke first says more than the stream that was broken off because of it.
    throw toBackupError(failure ?? error)
  } finally {
    plain.destroy()
  }
}

function toBackupError(error: unknown): unknown {
  if (error instanceof BackupUnreadableError) return error
  const code = (error as NodeJS.ErrnoException).code
  if (code === 'ENOENT') return new BackupUnreadableError({ reason: 'there is no such file', cause: error })
  return new BackupUnreadableError({ reason: `it cannot be taken apart (${code ?? 'unknown'})`, cause: error })
}
