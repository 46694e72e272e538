'use client'

import { useConnectModal } from '@rainbow-me/rainbowkit'
import { useCallback, useEffect, useRef } from 'react'
import { useAccount, useDisconnect, useSwitchChain } from 'wagmi'
import { homeChainId } from '@/lib/chain/chains'
import type { WalletFacts } from './wallet-facts'
import { WalletStack } from './wallet-stack'

type Props = {
  facts: WalletFacts
  onSignedIn: () => void
  onFailed: (code: string) => void
  onClosed: () => void
}

/** Opens the list of wallets and leads through connecting and signing. Loaded when the reader asks for it. */
export default function WalletSignIn({ facts, onSignedIn, onFailed, onClosed }: Props) {
  const refuseChain = useCallback(() => {
    onFailed('auth.chain_foreign')
    onClosed()
  }, [onFailed, onClosed])

  return (
    <WalletStack facts={facts} onSignedIn={onSignedIn} onSignInFailed={onFailed} onChainRefused={refuseChain}>
      <OpenedModal onClosed={onClosed} onChainRefused={refuseChain} />
    </WalletStack>
  )
}

/** Opens the list of wallets once, and leads a wallet that is on another network to the nation's. */
function OpenedModal({ onClosed, onChainRefused }: { onClosed: () => void; onChainRefused: () => void }) {
  const { openConnectModal, connectModalOpen } = useConnectModal()
  const { status, connector, chainId } = useAccount()
  const { disconnect } = useDisconnect()
  const { switchChainAsync } = useSwitchChain()
  const wasOpen = useRef(false)
  const isSwitching = useRef(false)

  // Whoever asks to sign in with a wallet chooses it now, whatever this browser was connected with before.
  useEffect(() => {
    if (status === 'connected' && !wasOpen.current && connector?.id === 'demo') disconnect()
  }, [status, connector, disconnect])

  // On another network the list's own button to sign would do nothing, without a word.
  useEffect(() => {
    if (status !== 'connected' || chainId === homeChainId || isSwitching.current) return
    isSwitching.current = true
    switchChainAsync({ chainId: homeChainId })
      .catch(() => {
        disconnect()
        onChainRefused()
      })
      .finally(() => {
        isSwitching.current = false
      })
  }, [status, chainId, switchChainAsync, disconnect, onChainRefused])

  useEffect(() => {
    if (connectModalOpen) {
      wasOpen.current = true
      return
    }
    if (wasOpen.current) {
      onClosed()
      return
    }
    if (status !== 'disconnected' && status !== 'connected') return
    openConnectModal?.()
    // While RainbowKit finds out who is connected it closes what was opened, without a word: ask until it stays open.
    const timer = setInterval(() => openConnectModal?.(), 100)
    return () => clearInterval(timer)
  }, [connectModalOpen, openConnectModal, status, onClosed])

  return null
}
