import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { type State, StateShape, stateColour } from './state-shape'

const edges: Record<State, string> = {
  neutral: 'border-rule',
  good: 'border-action',
  waiting: 'border-waiting',
  danger: 'border-danger',
  offline: 'border-waiting border-dashed',
}

/**
 * Something a person should know before going on. `isLive` reads it out when it appears: at once for danger, else when
 * the person pauses.
 */
export function Notice({
  state = 'neutral',
  title,
  isLive = false,
  action,
  children,
}: {
  state?: State
  title: ReactNode
  isLive?: boolean
  action?: ReactNode
  children?: ReactNode
}) {
  const role = state === 'danger' ? 'alert' : 'status'
  return (
    <div {...(isLive && { role })} className={classNames('space-y-2 border-s-4 py-1 ps-4', edges[state])}>
      <p className={classNames('flex gap-2 font-semibold', state !== 'neutral' && stateColour[state])}>
        <StateShape state={state} />
        <span>{title}</span>
      </p>
      {children && <div className="space-y-2">{children}</div>}
      {action && <div className="pt-1">{action}</div>}
    </div>
  )
}
