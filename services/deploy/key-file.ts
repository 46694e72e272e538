import { readFile, stat } from 'node:fs/promises'
import type { Hex, PrivateKeyAccount } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { KeyFileRefusedError } from './errors'

/**
 * Gives the account of a private key in a file: 64 hex digits, with or without 0x, and nothing else.
 *
 * Throws {@link KeyFileRefusedError} when others than its owner can read the file, or when it holds no key. No error and no
 * line of output ever contains what the file holds.
 */
export async function readKeyFile(file: string): Promise<PrivateKeyAccount> {
  const facts = await stat(file).catch(() => undefined)
  if (!facts?.isFile()) throw new KeyFileRefusedError({ file, reason: 'does not exist' })
  // INVARIANT: a key that others can read is never used.
  if ((facts.mode & 0o077) !== 0)
    throw new KeyFileRefusedError({ file, reason: 'can be read by others; say "chmod 600" for it first' })
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text === undefined) throw new KeyFileRefusedError({ file, reason: 'cannot be read by you' })
  const digits = text.trim().replace(/^0x/, '')
  if (!/^[0-9a-f]{64}$/i.test(digits))
    throw new KeyFileRefusedError({ file, reason: 'must hold one private key of 64 hex digits and nothing else' })
  try {
    return privateKeyToAccount(`0x${digits}` as Hex)
  } catch {
    // The library's error would quote the key.
    throw new KeyFileRefusedError({ file, reason: 'holds 64 hex digits that are no private key' })
  }
}
