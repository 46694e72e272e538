import 'server-only'
import type { z } from 'zod'
import type { RoleName } from '@/nation.config'
import { getOfficerWith, type Officer } from './get-officer'
import { type ActionResult, runAction } from './run-action'

/** Makes a server action for holders of a role, which is read from the chain again at every call. */
export function officerAction<Input, Value>(
  role: RoleName,
  schema: z.ZodType<Input>,
  run: (input: Input, officer: Officer) => Promise<Value>,
): (input: unknown) => Promise<ActionResult<Value>> {
  return (input) => runAction(() => getOfficerWith(role), schema, input, run)
}
