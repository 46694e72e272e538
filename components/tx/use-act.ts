'use client'

import { useConnectModal } from '@rainbow-me/rainbowkit'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import {
  type Address,
  BaseError,
  type Hash,
  InsufficientFundsError,
  isAddressEqual,
  UserRejectedRequestError,
} from 'viem'
import { useAccount, useConfig } from 'wagmi'
import { getPublicClient, getWalletClient, switchChain } from 'wagmi/actions'
import { homeChainId, isHomeFree } from '@/lib/chain/chains'
import { ChainUnreachableError } from '@/lib/chain/errors'
import { isUnreachable } from '@/lib/chain/is-unreachable'
import { AppError } from '@/lib/errors/app-error'
import { toRevertError } from '@/lib/errors/to-revert-error'
import type { PreparedCall } from '@/lib/tx/contract-request'
import { WalletAccountOtherError, WalletError } from '@/lib/tx/errors'
import { gasFor } from '@/lib/tx/gas-for'
import { type Price, readPrice } from '@/lib/tx/read-price'

export type ActStage = 'connecting' | 'checking' | 'signing'

export type ActHandlers = {
  /** Gives the place in the account that this act takes: the next free one, or the one an earlier try has taken. */
  reserveNonce?: (next: number) => Promise<number>
  onStage: (stage: ActStage) => void
  onSent: (sent: { hash: Hash; nonce: number }) => void
  onFailed: (error: AppError) => void
}

/**
 * Carries one act from a click to a hash: connects a wallet, checks that it is the right person on the right chain,
 * tries the act on the node first so that a refusal becomes a sentence before a signature is asked, then sends it.
 *
 * Runs once for as long as it is mounted.
 */
export function useAct({
  call,
  account,
  handlers,
}: {
  call: PreparedCall
  account: Address
  handlers: ActHandlers
}): void {
  const config = useConfig()
  const wallet = useAccount()
  const { openConnectModal, connectModalOpen } = useConnectModal()
  const [wasOpen, setWasOpen] = useState(false)
  const started = useRef(false)

  const run = useEffectEvent(async () => {
    const outcome = await send().catch(toActError)
    if (outcome instanceof AppError) handlers.onFailed(outcome)
    else handlers.onSent(outcome)
  })

  async function send(): Promise<{ hash: Hash; nonce: number }> {
    if (wallet.address && !isAddressEqual(wallet.address, account)) {
      throw new WalletAccountOtherError({ account: wallet.address, signedIn: account })
    }
    if (wallet.chainId !== homeChainId) {
      await switchChain(config, { chainId: homeChainId }).catch((cause: unknown) => {
        throw new WalletError({ reason: 'chain_wrong', cause })
      })
    }

    handlers.onStage('checking')
    const node = getPublicClient(config, { chainId: homeChainId })
    if (!node) throw new ChainUnreachableError({ chainId: homeChainId })
    // Where acts are free nobody holds ether, so the wallet must not propose a price of its own.
    const { offer, most } = isHomeFree ? freePrice : await readPrice(node)
    const [gas, next, ether] = await Promise.all([
      node.estimateGas({ ...call, account }),
      node.getTransactionCount({ address: account, blockTag: 'pending' }),
      isHomeFree ? 0n : node.getBalance({ address: account }),
    ])
    // Asked with a price, nodes say of an empty account that the gas is too little: nobody could read that.
    if (ether < gasFor(gas) * most) throw new WalletError({ reason: 'fee_not_covered' })
    const nonce = (await handlers.reserveNonce?.(next)) ?? next
    // INVARIANT: two tries of one intent never become two payments, because they compete for one place in the account.
    if (nonce < next) throw new WalletError({ reason: 'nonce_used' })

    handlers.onStage('signing')
    const signer = await getWalletClient(config, { chainId: homeChainId, account })
    try {
      return { hash: await signer.sendTransaction({ ...call, ...offer, nonce, gas: gasFor(gas) }), nonce }
    } catch (cause) {
      if (isRejection(cause)) throw new WalletError({ reason: 'rejected', cause })
      if (isFeeNotCovered(cause)) throw new WalletError({ reason: 'fee_not_covered', cause })
      // From here on it may be on its way, whatever the wallet says: "nothing has been sent" could be false.
      throw new WalletError({ reason: 'outcome_unknown', cause })
    }
  }

  useEffect(() => {
    if (started.current) return
    if (wallet.status === 'connected') {
      started.current = true
      void run()
      return
    }
    if (wallet.status !== 'disconnected') return
    if (connectModalOpen) {
      setWasOpen(true)
      return
    }
    if (wasOpen) {
      started.current = true
      handlers.onFailed(new WalletError({ reason: 'not_connected' }))
      return
    }
    handlers.onStage('connecting')
    openConnectModal?.()
    // While RainbowKit finds out who is connected it closes what was opened, without a word: ask until it stays open.
    const timer = setInterval(() => openConnectModal?.(), 100)
    return () => clearInterval(timer)
  }, [wallet.status, connectModalOpen, openConnectModal, wasOpen, handlers])
}

const freePrice: Pick<Price, 'offer' | 'most'> = {
  offer: { maxFeePerGas: 0n, maxPriorityFeePerGas: 0n },
  most: 0n,
}

function toActError(error: unknown): AppError {
  if (error instanceof AppError) return error
  const reverted = toRevertError(error)
  if (reverted) return reverted
  if (isFeeNotCovered(error)) return new WalletError({ reason: 'fee_not_covered', cause: error })
  if (isUnreachable(error)) return new ChainUnreachableError({ chainId: homeChainId, cause: error })
  return new WalletError({ reason: 'failed', cause: error })
}

function isRejection(error: unknown): boolean {
  if (!(error instanceof BaseError)) return hasRejectionCode(error)
  return error.walk((cause) => cause instanceof UserRejectedRequestError || hasRejectionCode(cause)) !== null
}

function isFeeNotCovered(error: unknown): boolean {
  return error instanceof BaseError && error.walk((cause) => cause instanceof InsufficientFundsError) !== null
}

// EIP-1193: 4001 is "the user rejected the request".
function hasRejectionCode(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 4001
}
