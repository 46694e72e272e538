import { type Address, type Hash, isAddress, isHash } from 'viem'
import { z } from 'zod/mini'

/** An act that was sent and whose record the page has not shown yet. Everything else is read from the chain. */
export type PendingAct = { hash: Hash; chainId: number; account: Address; nonce: number; intent: string }

const act = z.object({
  hash: z.custom<Hash>((value) => typeof value === 'string' && isHash(value)),
  chainId: z.number(),
  account: z.custom<Address>((value) => typeof value === 'string' && isAddress(value)),
  nonce: z.number(),
  intent: z.string(),
})

const keyPrefix = 'civitas.pending.'

/**
 * Keeps that an act was sent. Written before anything else is done with its hash, so that no reload can forget it.
 *
 * A browser that keeps nothing (full, or private) is no reason to call a sent act failed: then the server alone knows.
 */
export function keepPending(storage: Storage, pending: PendingAct): void {
  try {
    // One entry per intent: two tabs never overwrite each other's, and the same act is kept once.
    storage.setItem(keyPrefix + pending.intent, JSON.stringify(pending))
  } catch {
    return
  }
}

/** Gives the act that was sent for an intent, or undefined. What cannot be read counts as nothing. */
export function getPending(storage: Storage, intent: string): PendingAct | undefined {
  try {
    const parsed = z.safeParse(act, JSON.parse(storage.getItem(keyPrefix + intent) ?? 'null'))
    return parsed.success ? parsed.data : undefined
  } catch {
    return undefined
  }
}

export function forgetPending(storage: Storage, intent: string): void {
  try {
    storage.removeItem(keyPrefix + intent)
  } catch {
    return
  }
}
