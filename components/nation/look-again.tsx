'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useEffect, useState, useTransition } from 'react'

type Words = { again: string; auto: string; autoOff: string; pause: string; resume: string; silent: string }

/**
 * Looks again, at a press or by itself, for as long as the person likes. Without JavaScript it is a plain link.
 *
 * It asks first whether the portal answers at all, so that a page that says what is the matter is not lost to the
 * browser's own page of errors. Nothing is read out unless something happened that the person should know.
 */
export function LookAgain({
  page,
  alive,
  seconds,
  words,
}: {
  /** The page's own address. */
  page: string
  /** What answers when the portal does. */
  alive: string
  seconds: number
  words: Words
}) {
  const router = useRouter()
  const [isAuto, setAuto] = useState<boolean>()
  const [isSilent, setSilent] = useState(false)
  const [isLooking, startLooking] = useTransition()

  useEffect(() => setAuto(true), [])

  async function look() {
    const answers = await fetch(alive, { cache: 'no-store' }).then(
      ({ ok }) => ok,
      () => false,
    )
    setSilent(!answers)
    if (answers) startLooking(() => router.refresh())
  }

  useEffect(() => {
    if (!isAuto) return
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void look()
    }, seconds * 1_000)
    return () => clearInterval(timer)
  })

  return (
    <div className="space-y-1">
      <div className="flex flex-wrap items-center gap-x-6">
        <Link
          href={page}
          prefetch={false}
          aria-busy={isLooking}
          className="link inline-flex min-h-11 items-center"
          onClick={(event) => {
            event.preventDefault()
            void look()
          }}
        >
          {words.again}
        </Link>
        {isAuto !== undefined && (
          <span className="text-small text-muted">
            {isAuto ? words.auto : words.autoOff}{' '}
            <button
              type="button"
              className="link inline-flex min-h-11 cursor-pointer items-center"
              onClick={() => setAuto(!isAuto)}
            >
              {isAuto ? words.pause : words.resume}
            </button>
          </span>
        )}
      </div>
      <p role="status" className="font-semibold text-danger empty:hidden">
        {isSilent ? words.silent : ''}
      </p>
    </div>
  )
}
