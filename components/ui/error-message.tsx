import type { ReactNode } from 'react'
import { StateShape } from './state-shape'

export function ErrorMessage({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={id} className="flex gap-2 font-semibold text-danger">
      <StateShape state="danger" />
      <span>{children}</span>
    </p>
  )
}
