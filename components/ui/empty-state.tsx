import type { ReactNode } from 'react'

/** What stands where nothing is yet: why, and what fills it. */
export function EmptyState({
  title,
  action,
  children,
}: {
  title: ReactNode
  action?: ReactNode
  children?: ReactNode
}) {
  return (
    <div className="survey-corners space-y-2 px-6 py-8">
      <p className="text-lead font-semibold">{title}</p>
      {children && <div className="text-muted">{children}</div>}
      {action && <div className="pt-3">{action}</div>}
    </div>
  )
}
