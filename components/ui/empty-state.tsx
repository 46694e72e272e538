import type { ReactNode } from 'react'

/** What stands where nothing is yet: why, and what fills it. `isPage`: it is the whole page, so its title is the heading. */
export function EmptyState({
  title,
  action,
  isPage = false,
  children,
}: {
  title: ReactNode
  isPage?: boolean
  action?: ReactNode
  children?: ReactNode
}) {
  return (
    <div className="survey-corners space-y-2 px-6 py-8">
      {isPage ? <h1 className="text-title">{title}</h1> : <p className="text-lead font-semibold">{title}</p>}
      {children && <div className="text-muted">{children}</div>}
      {action && <div className="pt-3">{action}</div>}
    </div>
  )
}
