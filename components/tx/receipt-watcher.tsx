'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** Looks for the record again until it is there, and forgets that the act was pending once it is. */
export function ReceiptWatcher({ isWaiting, intent }: { isWaiting: boolean; intent: string | null }) {
  const router = useRouter()

  useEffect(() => {
    if (!isWaiting) return
    const timer = setInterval(() => router.refresh(), 700)
    return () => clearInterval(timer)
  }, [isWaiting, router])

  useEffect(() => {
    if (isWaiting || intent === null) return
    void import('@/lib/tx/pending-store').then(({ forgetPending }) => forgetPending(localStorage, intent))
  }, [isWaiting, intent])

  return null
}
