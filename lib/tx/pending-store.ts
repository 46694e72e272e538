import { type Address, type Hash, isAddress, isHash } from 'viem'

/** An act that was sent and whose record the page has not shown yet. Everything else is read from the chain. */
export type PendingAct = { hash: Hash; chainId: number; account: Address; nonce: number; intent: string }

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
    const written: unknown = JSON.parse(storage.getItem(keyPrefix + intent) ?? 'null')
    return isPendingAct(written) ? written : undefined
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

// By hand: a parser would be among the heaviest things that a payment brings to the browser.
function isPendingAct(written: unknown): written is PendingAct {
  if (typeof written !== 'object' || written === null) return false
  const act = written as Partial<Record<keyof PendingAct, unknown>>
  return (
    typeof act.hash === 'string' &&
    isHash(act.hash) &&
    typeof act.account === 'string' &&
    isAddress(act.account) &&
    typeof act.chainId === 'number' &&
    typeof act.nonce === 'number' &&
    typeof act.intent === 'string'
  )
}
