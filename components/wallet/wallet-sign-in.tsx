'use client'

import { useConnectModal } from '@rainbow-me/rainbowkit'
import { useEffect, useRef } from 'react'
import { useAccount, useDisconnect } from 'wagmi'
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
  return (
    <WalletStack facts={facts} onSignedIn={onSignedIn} onSignInFailed={onFailed}>
      <OpenedModal onClosed={onClosed} />
    </WalletStack>
  )
}

function OpenedModal({ onClosed }: { onClosed: () => void }) {
  const { openConnectModal, connectModalOpen } = useConnectModal()
  const { status, connector } = useAccount()
  const { disconnect } = useDisconnect()
  const wasOpen = useRef(false)

  // Whoever asks to sign in with a wallet chooses it now, whatever this browser was connected with before.
  useEffect(() => {
    if (status === 'connected' && !wasOpen.current && connector?.id === 'demo') disconnect()
  }, [status, connector, disconnect])

  useEffect(() => {
    if (connectModalOpen) {
      wasOpen.current = true
    } else if (wasOpen.current) {
      onClosed()
    } else if (status === 'disconnected' || status === 'connected') {
      openConnectModal?.()
    }
  }, [connectModalOpen, openConnectModal, status, onClosed])

  return null
}
