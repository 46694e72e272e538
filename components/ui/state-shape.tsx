export type State = 'neutral' | 'good' | 'waiting' | 'danger' | 'offline'

// A shape of its own for each state, since some people do not see the colours and some screens do not show them.
const shapes: Record<State, string> = {
  neutral: 'M8 2.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 1 1 0-11Z',
  good: 'M2.5 8.5 6.5 12.5 13.5 4',
  waiting: 'M4 2.5h8M4 13.5h8M5 2.5c0 3 6 8 6 11M11 2.5c0 3-6 8-6 11',
  danger: 'M8 1.5 14.5 8 8 14.5 1.5 8ZM8 5v3.5M8 10.6v.4',
  offline: 'M2.5 2.5l11 11M2.5 6.5a8 8 0 0 1 2-1.3M13.5 6.5a8 8 0 0 0-4-2M5.5 9.5a3.7 3.7 0 0 1 3-1M8 12.8v.2',
}

export const stateColour: Record<State, string> = {
  neutral: 'text-muted',
  good: 'text-action',
  waiting: 'text-waiting',
  danger: 'text-danger',
  offline: 'text-waiting',
}

/** The shape that stands before a state's word. It says nothing by itself, so screen readers pass over it. */
export function StateShape({ state }: { state: State }) {
  return (
    <svg
      viewBox="0 0 16 16"
      aria-hidden="true"
      width="1em"
      height="1em"
      fill="none"
      stroke="currentColor"
      className="mt-[0.25em] shrink-0"
      strokeWidth={state === 'good' ? 2.25 : 1.75}
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={shapes[state]} />
    </svg>
  )
}
