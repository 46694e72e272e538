import 'server-only'
import type { z } from 'zod'
import { type Citizen, getCitizen } from './get-citizen'
import { type ActionResult, runAction } from './run-action'

/** Makes a server action for citizens: it signs in again, parses, runs, and gives expected failures as values. */
export function citizenAction<Input, Value>(
  schema: z.ZodType<Input>,
  run: (input: Input, citizen: Citizen) => Promise<Value>,
): (input: unknown) => Promise<ActionResult<Value>> {
  return (input) => runAction(getCitizen, schema, input, run)
}
