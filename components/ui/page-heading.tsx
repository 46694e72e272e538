import type { ReactNode } from 'react'

/** What the page is, and in a sentence what it gives. */
export function PageHeading({ title, lead }: { title: ReactNode; lead?: ReactNode }) {
  return (
    <div className="space-y-3 pb-6">
      <h1 className="text-headline">{title}</h1>
      {lead && <p className="text-lead">{lead}</p>}
    </div>
  )
}
