import type { ReactNode } from 'react'

export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="space-y-6 border-t border-rule pt-4">
      <h2 className="text-title">{title}</h2>
      {children}
    </section>
  )
}
