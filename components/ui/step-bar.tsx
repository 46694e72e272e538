import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { type State, StateShape } from './state-shape'

export type Step = {
  key: string
  label: ReactNode
  state: 'done' | 'current' | 'todo' | 'failed'
  /** The state in a word, for those who do not see the marks. */
  stateLabel: string
}

const marks = {
  done: 'border-action bg-action text-on-action',
  current: 'border-action bg-paper text-action',
  todo: 'border-rule bg-paper text-transparent',
  failed: 'border-danger bg-paper text-danger',
} as const

const shapes: Record<Step['state'], State | undefined> = {
  done: 'good',
  current: undefined,
  todo: undefined,
  failed: 'danger',
}

/** How far something has come: a few marks on one line, as boundary stones on a map, each with its word. */
export function StepBar({ label, steps }: { label: string; steps: readonly Step[] }) {
  return (
    <ol aria-label={label} className="flex">
      {steps.map(({ key, label: text, state, stateLabel }, index) => (
        <li
          key={key}
          aria-current={state === 'current' ? 'step' : undefined}
          className="relative flex min-w-0 flex-1 flex-col gap-2 pe-2 last:pe-0"
        >
          {index < steps.length - 1 && (
            <span
              aria-hidden="true"
              className={classNames(
                'absolute start-0 end-0 top-[11px] border-t-2',
                state === 'done' ? 'border-action' : 'border-dotted border-rule',
              )}
            />
          )}
          <span
            aria-hidden="true"
            className={classNames(
              'relative flex size-6 items-center justify-center rounded-full border-2 text-small',
              marks[state],
            )}
          >
            <Mark state={state} />
          </span>
          <span className={classNames('text-small', state === 'todo' ? 'text-muted' : 'font-semibold')}>
            {text}
            <span className="sr-only">, {stateLabel}</span>
          </span>
        </li>
      ))}
    </ol>
  )
}

function Mark({ state }: { state: Step['state'] }) {
  const shape = shapes[state]
  if (shape) {
    return (
      <span className="-mt-[0.5em] text-[0.75rem]">
        <StateShape state={shape} />
      </span>
    )
  }
  return state === 'current' ? <span className="size-2 rounded-full bg-current" /> : null
}
