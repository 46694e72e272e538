'use client'

import dynamic from 'next/dynamic'
import { useCallback, useState } from 'react'
import { useErrorText } from '@/components/form/use-error-text'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { WalletFacts } from './wallet-facts'

const WalletSignIn = dynamic(() => import('./wallet-sign-in'), { ssr: false })

type Props = { facts: WalletFacts; next: string; text: { button: string; opening: string; problem: string } }

/** Opens the list of wallets. The wallet code is loaded when it is pressed. */
export function WalletSignInButton({ facts, next, text }: Props) {
  const errorText = useErrorText()
  const [isOpen, setIsOpen] = useState(false)
  const [code, setCode] = useState<string>()

  const goOn = useCallback(() => window.location.assign(next), [next])
  const close = useCallback(() => setIsOpen(false), [])

  return (
    <div className="space-y-4">
      {code !== undefined && (
        <Notice state="danger" title={text.problem} isLive>
          <p>{errorText({ code, facts: {} })}</p>
        </Notice>
      )}
      <Button
        aria-disabled={isOpen}
        onClick={() => {
          setCode(undefined)
          setIsOpen(true)
        }}
      >
        {isOpen ? text.opening : text.button}
      </Button>
      {isOpen && <WalletSignIn facts={facts} onSignedIn={goOn} onFailed={setCode} onClosed={close} />}
    </div>
  )
}
