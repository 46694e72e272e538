import Link from 'next/link'
import type { ReactNode } from 'react'
import { type ButtonVariant, buttonClass } from './button-class'

/** A link that looks like a button, for the one thing to do next. */
export function LinkButton({
  href,
  variant = 'primary',
  isWide = false,
  children,
}: {
  href: string
  variant?: ButtonVariant
  isWide?: boolean
  children: ReactNode
}) {
  return (
    <Link href={href} prefetch={false} className={buttonClass(variant, { isWide })}>
      {children}
    </Link>
  )
}
