import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { Transform } from 'node:stream'
import { BackupUnreadableError } from './errors'

const magic = Buffer.from('CIVITAS BACKUP 1\n', 'utf8')
const saltBytes = 32
const headBytes = magic.length + saltBytes
const chunkBytes = 64 * 1024
const tagBytes = 16
const algorithm = 'aes-256-gcm'

/**
 * Encrypts a stream so that what comes out can be read only with the key, whole, and unchanged.
 *
 * A head with a random salt, then chunks of 64 KiB, each sealed with AES-256-GCM under a key that follows from the key and
 * the salt. The number of the chunk, and whether it is the last one, are part of what is sealed: chunks cannot be changed,
 * left out, moved, taken from another file or cut off.
 */
export function createSealing(key: Uint8Array): Transform {
  const salt = randomBytes(saltBytes)
  const fileKey = fileKeyOf(key, salt)
  let waiting = Buffer.alloc(0)
  let number = 0
  let hasHead = false

  function seal(chunk: Uint8Array, isLast: boolean): Buffer {
    const cipher = createCipheriv(algorithm, fileKey, nonceOf(number, isLast), { authTagLength: tagBytes })
    number += 1
    return Buffer.concat([cipher.update(chunk), cipher.final(), cipher.getAuthTag()])
  }

  function head(stream: Transform): void {
    if (!hasHead) stream.push(Buffer.concat([magic, salt]))
    hasHead = true
  }

  return new Transform({
    transform(data: Buffer, _encoding, done) {
      head(this)
      waiting = Buffer.concat([waiting, data])
      // The last chunk is known only at the end, so one always waits.
      while (waiting.length > chunkBytes) {
        this.push(seal(waiting.subarray(0, chunkBytes), false))
        waiting = waiting.subarray(chunkBytes)
      }
      done()
    },
    flush(done) {
      head(this)
      this.push(seal(waiting, true))
      done()
    },
  })
}

/**
 * Opens what `createSealing` closed. Gives nothing that is not proven to be what was sealed, chunk by chunk; that nothing is
 * missing at the end is proven only when the stream ends without an error.
 *
 * Fails with {@link BackupUnreadableError}.
 */
export function createUnsealing(key: Uint8Array): Transform {
  const sealedBytes = chunkBytes + tagBytes
  let waiting = Buffer.alloc(0)
  let fileKey: Uint8Array | undefined
  let number = 0

  function open(chunk: Buffer, isLast: boolean): Buffer {
    try {
      if (!fileKey || chunk.length < tagBytes) throw new Error('too short')
      const decipher = createDecipheriv(algorithm, fileKey, nonceOf(number, isLast), { authTagLength: tagBytes })
      decipher.setAuthTag(chunk.subarray(chunk.length - tagBytes))
      const opened = Buffer.concat([decipher.update(chunk.subarray(0, chunk.length - tagBytes)), decipher.final()])
      number += 1
      return opened
    } catch (cause) {
      const reason =
        number === 0
          ? 'it was sealed with another key, or it is damaged'
          : `it is damaged or cut off after ${number * chunkBytes} bytes`
      throw new BackupUnreadableError({ reason, cause })
    }
  }

  return new Transform({
    transform(data: Buffer, _encoding, done) {
      try {
        waiting = Buffer.concat([waiting, data])
        if (!fileKey && waiting.length >= headBytes) {
          if (!waiting.subarray(0, magic.length).equals(magic)) throw notABackup()
          fileKey = fileKeyOf(key, waiting.subarray(magic.length, headBytes))
          waiting = waiting.subarray(headBytes)
        }
        while (fileKey && waiting.length > sealedBytes) {
          this.push(open(waiting.subarray(0, sealedBytes), false))
          waiting = waiting.subarray(sealedBytes)
        }
        done()
      } catch (error) {
        done(error as Error)
      }
    },
    flush(done) {
      try {
        if (!fileKey) throw notABackup()
        this.push(open(waiting, true))
        done()
      } catch (error) {
        done(error as Error)
      }
    },
  })
}

function notABackup(): BackupUnreadableError {
  return new BackupUnreadableError({ reason: 'the file does not begin as a backup of a nation does' })
}

function fileKeyOf(key: Uint8Array, salt: Uint8Array): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', key, salt, 'civitas backup 1', 32))
}

/** One key seals one file, so a counter never comes twice under it. */
function nonceOf(number: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeBigUInt64BE(BigInt(number), 0)
  nonce[11] = isLast ? 1 : 0
  return nonce
}
