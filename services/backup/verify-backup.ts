import { BackupUnreadableError } from './errors'
import type { BackupHead, BackupManifest } from './frames'
import { readBackup } from './read-backup'
import { createTally } from './tables'

export type VerifiedBackup = { head: BackupHead; manifest: BackupManifest }

/**
 * Reads a backup from end to end, without a database, and proves that it is whole: every chunk sealed with the key, every
 * table with as many rows, and the same ones, as when it was taken.
 *
 * Throws {@link BackupUnreadableError}. That the rows can be loaded is proven only by restoring them.
 */
export async function verifyBackup(file: string, key: Uint8Array): Promise<VerifiedBackup> {
  let head: BackupHead | undefined
  let manifest: BackupManifest | undefined
  const tallies: ReturnType<typeof createTally>[] = []
  for await (const frame of readBackup(file, key)) {
    if (frame.kind === 'head') head = frame.head
    if (frame.kind === 'table') tallies.push(createTally())
    if (frame.kind === 'rows') tallies.at(-1)?.add(frame.bytes)
    if (frame.kind === 'manifest') manifest = frame.manifest
  }
  if (!head || !manifest) throw new BackupUnreadableError({ reason: 'its head is missing' })
  const counted = tallies.map((tally) => tally.result())
  const isWhole =
    counted.length === manifest.tables.length &&
    manifest.tables.every(({ rows, sha256 }, at) => counted[at]?.rows === rows && counted[at]?.sha256 === sha256)
  if (!isWhole) throw new BackupUnreadableError({ reason: 'its rows are not those that its manifest names' })
  return { head, manifest }
}
