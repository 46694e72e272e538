import type { ActionResult } from '@/lib/auth/run-action'
import type { FormState } from './form-state'

/** Gives the form back with what was typed, and the failure at the field it is about. */
export function toFormState(
  result: Extract<ActionResult<unknown>, { ok: false }>,
  values: Record<string, string>,
  fieldOf: (code: string) => string | undefined,
): FormState {
  const field = fieldOf(result.error.code)
  return { values, errors: [field === undefined ? { error: result.error } : { field, error: result.error }] }
}
