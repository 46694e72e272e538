'use client'

import dynamic from 'next/dynamic'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Address, Hash } from 'viem'
import { Button } from '@/components/ui/button'
import type { WalletFacts } from '@/components/wallet/wallet-facts'
import type { ActionResult } from '@/lib/auth/run-action'
import { homeChainId } from '@/lib/chain/chains'
import { AppError } from '@/lib/errors/app-error'
import { type PublicError, toPublic } from '@/lib/errors/to-public'
import { pathTo } from '@/lib/nation/paths'
import type { PreparedCall } from '@/lib/tx/contract-request'
import { getPending, keepPending, type PendingAct } from '@/lib/tx/pending-store'
import { ErrorNotice } from './error-notice'
import type { ActHandlers, ActStage } from './use-act'

const ActRunner = dynamic(() => import('./act-runner'), { ssr: false })

type Props = {
  call: PreparedCall
  account: Address
  facts: WalletFacts
  /** Names what is being done, once: a payment's check page, an evidence record. */
  intent: string
  label: string
  variant?: 'primary' | 'secondary' | 'danger'
  /** Where to read how things stand when someone else acted first. */
  whenLost?: { href: string; label: string }
  reserveNonce?: (input: { intent: string; nonce: number }) => Promise<ActionResult<number>>
  recordSent?: (input: { intent: string; hash: Hash }) => Promise<ActionResult<null>>
}

/**
 * The button that signs. It can be pressed once: a second click, a reload and another tab find the act that was sent.
 * Ends on the receipt.
 */
export function ActButton({ call, account, facts, intent, label, variant, whenLost, reserveNonce, recordSent }: Props) {
  const t = useTranslations('tx')
  const locale = useLocale()
  const router = useRouter()
  const [stage, setStage] = useState<ActStage | 'ready' | 'loading' | 'sent'>('ready')
  const [error, setError] = useState<PublicError>()
  const isBusy = useRef(false)

  useEffect(() => {
    // A reload in the middle: the act was sent, so its receipt is what the person is looking for.
    const pending = getPending(localStorage, intent)
    if (!pending || pending.chainId !== homeChainId) return
    isBusy.current = true
    setStage('sent')
    void recordSent?.({ intent, hash: pending.hash })
    router.replace(pathTo.receipt(pending.hash, pending))
  }, [intent, recordSent, router])

  const handlers = useMemo<ActHandlers>(() => {
    function openReceipt(pending: PendingAct): void {
      const leave = () => router.push(pathTo.receipt(pending.hash, pending))
      // The receipt is found without it; without it the check page of another device would not know.
      if (recordSent) void recordSent({ intent, hash: pending.hash }).then(leave, leave)
      else leave()
    }

    return {
      ...(reserveNonce && { reserveNonce: async (nonce) => takeValue(await reserveNonce({ intent, nonce })) }),
      onStage: setStage,
      onSent: ({ hash, nonce }) => {
        const pending: PendingAct = { hash, nonce, chainId: homeChainId, account, intent }
        // Before anything else: from here on a reload must find it.
        keepPending(localStorage, pending)
        setStage('sent')
        openReceipt(pending)
      },
      onFailed: (failure) => {
        const sentElsewhere = failure.code === 'wallet.nonce_used' ? getPending(localStorage, intent) : undefined
        if (sentElsewhere) {
          setStage('sent')
          return openReceipt(sentElsewhere)
        }
        isBusy.current = false
        setStage('ready')
        setError(toPublic(failure, locale))
        // Someone else acted first: the page asks again how things stand.
        if (isLost(failure)) router.refresh()
      },
    }
  }, [account, intent, locale, recordSent, reserveNonce, router])

  function start(): void {
    if (isBusy.current) return
    isBusy.current = true
    setError(undefined)
    setStage('loading')
  }

  const isRunning = stage !== 'ready'
  return (
    <div className="space-y-3">
      {error && <ErrorNotice error={error} />}
      {error && whenLost && isLost(error) && (
        <p>
          <Link className="link" href={whenLost.href} prefetch={false}>
            {whenLost.label}
          </Link>
        </p>
      )}
      {!(error && isLost(error)) && (
        <Button type="button" variant={variant ?? 'primary'} aria-disabled={isRunning} onClick={start}>
          {isRunning ? t(`stage.${stage}`) : label}
        </Button>
      )}
      <p role="status" className="text-muted">
        {isRunning ? t(`explain.${stage}`) : ''}
      </p>
      {isRunning && stage !== 'sent' && <ActRunner call={call} account={account} facts={facts} handlers={handlers} />}
    </div>
  )
}

// What is over stays over: trying again cannot help.
const lostCodes = ['reverted.issuance_closed', 'reverted.issuance_expired', 'reverted.issuance_not_in_state']

function isLost({ code }: { code: string }): boolean {
  return lostCodes.includes(code)
}

function takeValue<Value>(result: ActionResult<Value>): Value {
  if (result.ok) return result.value
  const [error] = result.errors
  throw new AppError(error?.code ?? 'unexpected', 'The portal refused.', { facts: error?.facts ?? {} })
}
