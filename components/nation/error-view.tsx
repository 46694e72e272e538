'use client'

import { useSyncExternalStore } from 'react'
import { buttonClass } from '@/components/ui/button-class'
import { errorWords } from './error-words'

const never = () => () => {}

/** A page that failed: what it means for the person's money, what to do, and a number that the operators can find. */
export function ErrorView({ reference, retry }: { reference: string | undefined; retry: () => void }) {
  const language = useSyncExternalStore(
    never,
    () => document.documentElement.lang,
    () => 'en',
  )
  const words = errorWords(language)
  return (
    <div role="alert" className="space-y-6">
      <h1 className="text-headline">{words.title}</h1>
      <p className="text-lead">{words.text}</p>
      <div className="flex flex-wrap gap-4">
        <button type="button" onClick={retry} className={buttonClass('primary')}>
          {words.again}
        </button>
        <a href="/" className={buttonClass('secondary')}>
          {words.start}
        </a>
      </div>
      <p>
        <a href="/status" className="link inline-flex min-h-11 items-center">
          {words.status}
        </a>
      </p>
      {reference && (
        <p className="text-small text-muted">
          {words.reference} <bdi className="font-mono">{reference}</bdi>
        </p>
      )}
    </div>
  )
}
