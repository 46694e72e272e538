import type { ReactNode } from 'react'

/** Running text with headings and lists. */
export function Prose({ children }: { children: ReactNode }) {
  return (
    <div className="space-y-4 [&_dt]:font-semibold [&_h2]:pt-4 [&_h2]:text-title [&_h3]:pt-2 [&_h3]:text-lead [&_li]:ms-5 [&_li]:ps-1 [&_ul]:list-disc [&_ul]:space-y-2">
      {children}
    </div>
  )
}
