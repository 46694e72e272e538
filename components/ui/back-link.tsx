import Link from 'next/link'
import type { ReactNode } from 'react'
import { Chevron } from './chevron'

export function BackLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link
      href={href}
      prefetch={false}
      className="no-print inline-flex min-h-11 items-center gap-1 text-ink hover:underline"
    >
      <Chevron isBack />
      {children}
    </Link>
  )
}
