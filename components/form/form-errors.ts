import type { SummaryError } from '@/components/ui/error-summary'

/** What is wrong with a form: a sentence by field name, and `form` for what is no one field's fault. */
export type FormErrors = Readonly<Record<string, string | undefined>>

/** Lists a form's errors for the summary, in the order of `fields`, which is that of the page. */
export function toSummary(errors: FormErrors, fields: readonly string[]): SummaryError[] {
  const general = errors['form'] === undefined ? [] : [{ message: errors['form'] }]
  return [
    ...general,
    ...fields.flatMap((field) => {
      const message = errors[field]
      return message === undefined ? [] : [{ field, message }]
    }),
  ]
}
