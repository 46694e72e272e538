import type { Address, Hex } from 'viem'
import { createSiweMessage } from 'viem/siwe'
import { homeChainId } from '@/lib/chain/chains'
import { nation } from '@/nation.config'

/** Asks the portal for a number for one sign-in. Throws when the portal does not give one. */
export async function getSignInNonce(): Promise<string> {
  const response = await fetch('/api/auth/nonce', { method: 'POST' })
  const body: unknown = await response.json().catch(() => ({}))
  if (response.ok && isRecord(body) && typeof body['nonce'] === 'string') return body['nonce']
  throw new SignInFailedError(codeOf(body) ?? 'unexpected')
}

/** A sign-in that failed, with the permanent code of the reason. */
export class SignInFailedError extends Error {
  override name = 'SignInFailedError'
  readonly code: string
  constructor(code: string) {
    super(`Sign-in failed: ${code}.`)
    this.code = code
  }
}

/** Gives the EIP-4361 message that the wallet signs: this site, this chain, one number, minutes of life. */
export function toSignInMessage({ account, nonce, statement }: { account: Address; nonce: string; statement: string }) {
  const now = new Date()
  return createSiweMessage({
    address: account,
    chainId: homeChainId,
    domain: window.location.host,
    uri: window.location.origin,
    version: '1',
    nonce,
    statement,
    issuedAt: now,
    expirationTime: new Date(now.getTime() + nation.signIn.messageLifetimeSeconds * 1_000),
  })
}

/** Sends a signed message. Throws {@link SignInFailedError} with the reason when the portal refuses it. */
export async function sendSignIn({ message, signature }: { message: string; signature: Hex }): Promise<void> {
  const csrf = await fetch('/api/auth/csrf').then((response) => response.json() as Promise<{ csrfToken: string }>)
  const response = await fetch('/api/auth/callback/credentials', {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ csrfToken: csrf.csrfToken, message, signature, json: 'true' }),
  })
  if (response.ok) return
  const body: unknown = await response.json().catch(() => ({}))
  throw new SignInFailedError(codeOf(body) ?? 'unexpected')
}

/** Our own answers name the reason; next-auth's stands in the address of the page that it would lead to. */
function codeOf(body: unknown): string | undefined {
  if (!isRecord(body)) return undefined
  if (typeof body['code'] === 'string') return body['code']
  return typeof body['url'] === 'string' ? (new URL(body['url']).searchParams.get('error') ?? undefined) : undefined
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
