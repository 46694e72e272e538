import type { ComponentProps, ReactNode } from 'react'
import { ErrorSummary, type SummaryError } from '@/components/ui/error-summary'

type FormProps = Omit<ComponentProps<'form'>, 'className' | 'noValidate'> & {
  /** The heading of the error summary, as in "There is a problem". */
  errorTitle: string
  errors: readonly SummaryError[]
  takesFocus?: boolean
  children: ReactNode
}

/**
 * A form that says everything that is wrong at once, above itself, and keeps what was typed. The browser's own bubbles
 * are off: they vanish, and some screen readers never say them.
 */
export function Form({ errorTitle, errors, takesFocus = true, children, ...props }: FormProps) {
  return (
    <div className="space-y-6">
      <ErrorSummary title={errorTitle} errors={errors} takesFocus={takesFocus} />
      <form {...props} noValidate className="space-y-6">
        {children}
      </form>
    </div>
  )
}
