import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { type State, StateShape, stateColour } from './state-shape'

/** A state in a word, with its shape and its colour. */
export function Tag({ state = 'neutral', children }: { state?: State; children: ReactNode }) {
  return (
    <strong className={classNames('inline-flex gap-1.5 font-semibold', stateColour[state])}>
      <StateShape state={state} />
      <span>{children}</span>
    </strong>
  )
}
