import type { ReactNode } from 'react'
import { classNames } from './class-names'

const widths = ['w-11/12', 'w-4/5', 'w-full', 'w-2/3'] as const
const heights = { text: 'h-4', title: 'h-8', amount: 'h-12' } as const

/** The shape of what comes. `label` says what it waits for, to those who do not see the shape. */
export function Skeleton({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div role="status" className="space-y-6 motion-safe:animate-pulse">
      <span className="sr-only">{label}</span>
      {children}
    </div>
  )
}

export function SkeletonLines({ count = 3, size = 'text' }: { count?: number; size?: keyof typeof heights }) {
  return (
    <div aria-hidden="true" className="space-y-3">
      {Array.from({ length: count }, (_, index) => ({
        key: `line-${index}`,
        width: widths[index % widths.length],
      })).map(({ key, width }) => (
        <div key={key} className={classNames('rounded bg-line', heights[size], size === 'text' ? width : 'w-3/5')} />
      ))}
    </div>
  )
}

export function SkeletonRows({ count = 5 }: { count?: number }) {
  return (
    <div aria-hidden="true" className="border-t border-line">
      {Array.from({ length: count }, (_, index) => `row-${index}`).map((key) => (
        <div key={key} className="flex justify-between gap-8 border-b border-line py-4">
          <div className="h-4 w-2/5 rounded bg-line" />
          <div className="h-4 w-24 rounded bg-line" />
        </div>
      ))}
    </div>
  )
}
