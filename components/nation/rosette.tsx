import type { Hex } from 'viem'
import { drawRosette, rosetteSize } from '@/lib/rosette/rosette'

/** Sides in pixels. */
const sizes = { small: 96, medium: 128, large: 160 } as const

/**
 * The face of a record, drawn from its hash. An aid to know it again and no proof, so screen readers pass over it. One a
 * screen, where something is issued or proved, and never in a list.
 */
export function Rosette({ hash, size = 'medium' }: { hash: Hex; size?: keyof typeof sizes }) {
  return (
    <svg
      viewBox={`0 0 ${rosetteSize} ${rosetteSize}`}
      aria-hidden="true"
      width={sizes[size]}
      height={sizes[size]}
      fill="none"
      stroke="currentColor"
      className="shrink-0 text-action"
      strokeWidth="0.8"
    >
      {drawRosette(hash).map((path) => (
        <path key={path} d={path} vectorEffect="non-scaling-stroke" />
      ))}
    </svg>
  )
}
