'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { forgetPending } from '@/lib/tx/pending-store'

const firstPauseMs = 150
const longestPauseMs = 5_000
const patienceMs = 60_000

type Props = {
  /** `the records`: the act holds, and what the records say of it has not arrived. */
  waitsFor: 'the act' | 'the records' | 'nothing'
  intent: string | null
  text: { still: string; again: string }
}

/**
 * Looks again until everything is there: soon at first, then less often, and after a minute only when asked. Forgets that
 * the act was pending once it is decided.
 */
export function ReceiptWatcher({ waitsFor, intent, text }: Props) {
  const router = useRouter()
  const isWaiting = waitsFor !== 'nothing'
  const isDecided = waitsFor !== 'the act'
  const [isTired, setIsTired] = useState(false)

  useEffect(() => {
    if (!isWaiting || isTired) return
    const began = Date.now()
    let pause = firstPauseMs
    let timer: ReturnType<typeof setTimeout>

    function look(): void {
      if (Date.now() - began > patienceMs) {
        setIsTired(true)
        return
      }
      if (!document.hidden) router.refresh()
      pause = Math.min(pause * 1.3, longestPauseMs)
      timer = setTimeout(look, pause)
    }

    timer = setTimeout(look, pause)
    return () => clearTimeout(timer)
  }, [isWaiting, isTired, router])

  useEffect(() => {
    if (isDecided && intent !== null) forgetPending(localStorage, intent)
  }, [isDecided, intent])

  // Who has a receipt in front of them is not told to wait for details.
  if (isDecided || !isTired) return null
  return (
    <div className="no-print space-y-3">
      <p role="status">{text.still}</p>
      <Button
        variant="secondary"
        onClick={() => {
          setIsTired(false)
          router.refresh()
        }}
      >
        {text.again}
      </Button>
    </div>
  )
}
