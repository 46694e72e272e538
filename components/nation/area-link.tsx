'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'

/** A link to a part of the portal, marked while the person is in that part. */
export function AreaLink({ href, prefixes, label }: { href: string; prefixes: readonly string[]; label: string }) {
  const path = usePathname()
  const isCurrent = prefixes.some((prefix) => path === prefix || path.startsWith(`${prefix}/`))
  return (
    <Link
      href={href}
      prefetch={false}
      aria-current={isCurrent ? 'true' : undefined}
      className="inline-flex min-h-11 items-center whitespace-nowrap px-2 text-ink decoration-2 underline-offset-[0.7em] hover:underline aria-[current]:font-semibold aria-[current]:underline aria-[current]:decoration-action"
    >
      {label}
    </Link>
  )
}
