import Link from 'next/link'
import type { ReactNode } from 'react'

/** A link in running text. Pages that sign are heavy, so nothing is fetched before it is asked for. */
export function TextLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link href={href} prefetch={false} className="link">
      {children}
    </Link>
  )
}
