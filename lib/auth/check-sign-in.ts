import type { Address, Hex } from 'viem'
import { parseSiweMessage, verifySiweMessage } from 'viem/siwe'
import type { ChainClient } from '@/lib/chain/client'
import { ChainUnreachableError } from '@/lib/chain/errors'
import { isUnreachable } from '@/lib/chain/is-unreachable'
import type { Database } from '@/lib/store/database'
import { SignInRefusedError } from './errors'
import { takeNonce } from './take-nonce'

export type SignInAttempt = { message: string; signature: Hex; browser: string }
export type SignInRules = { domain: string; chainId: number; longestLifetimeSeconds: number; now: Date }

/**
 * Gives the account that signed in with an EIP-4361 message.
 *
 * The signature may be a key's, a contract's (ERC-1271) or that of a contract which is not deployed yet (ERC-6492). The
 * message's number is used up whatever the outcome, but only once its other fields hold.
 *
 * Throws {@link SignInRefusedError} with the reason, {@link ChainUnreachableError} when the node cannot be asked.
 */
export async function checkSignIn(
  db: Database,
  client: ChainClient,
  attempt: SignInAttempt,
  rules: SignInRules,
): Promise<Address> {
  const fields = parseSiweMessage(attempt.message)
  const { address, domain, uri, chainId, nonce, issuedAt, expirationTime } = fields
  if (!address || !nonce || !uri || !issuedAt || !expirationTime) {
    throw new SignInRefusedError({ reason: 'message_unreadable' })
  }
  // INVARIANT: a message that was signed for another site opens nothing here.
  if (domain !== rules.domain || hostOf(uri) !== rules.domain)
    throw new SignInRefusedError({ reason: 'domain_foreign' })
  if (chainId !== rules.chainId) throw new SignInRefusedError({ reason: 'chain_foreign' })

  const lifetime = (expirationTime.getTime() - issuedAt.getTime()) / 1_000
  // A message may not grant itself a longer life than we would have given it. A minute of slack for slow clocks.
  const tooEarly = issuedAt.getTime() > rules.now.getTime() + 60_000
  if (expirationTime <= rules.now || tooEarly || lifetime > rules.longestLifetimeSeconds) {
    throw new SignInRefusedError({ reason: 'message_expired' })
  }

  // INVARIANT: one number, one sign-in.
  const isFresh = await takeNonce(db, { nonce, browser: attempt.browser, now: rules.now })
  if (!isFresh) throw new SignInRefusedError({ reason: 'nonce_used' })

  const isSigned = await verifySiweMessage(client, {
    message: attempt.message,
    signature: attempt.signature,
    address,
    domain: rules.domain,
    nonce,
    time: rules.now,
  })
  if (isSigned) return address
  // A contract's signature reads as wrong when its node does not answer: nobody is blamed for that.
  await client.getChainId().catch((cause: unknown) => {
    throw isUnreachable(cause) ? new ChainUnreachableError({ chainId: rules.chainId, cause }) : cause
  })
  throw new SignInRefusedError({ reason: 'signature_wrong' })
}

function hostOf(uri: string): string | undefined {
  try {
    return new URL(uri).host
  } catch {
    return undefined
  }
}
