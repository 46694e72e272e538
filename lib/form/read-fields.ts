import { AppError } from '@/lib/errors/app-error'

/** Several things that are wrong with one form, in the order of its fields. */
export class FieldFaults extends Error {
  override name = 'FieldFaults'
  readonly faults: readonly AppError[]
  constructor(faults: readonly AppError[]) {
    super(`${faults.length} fields are to be mended.`)
    this.faults = faults
  }
}

type Readers = Record<string, () => unknown>
type Read<Fields extends Readers> = { [Name in keyof Fields]: Awaited<ReturnType<Fields[Name]>> }

/**
 * Reads every field of a form, in order, and gives the values when all can be read.
 *
 * Throws {@link FieldFaults} with everything that is wrong at once: nobody should mend one thing to learn of the next.
 * What is not an `AppError` is thrown as it is.
 */
export async function readFields<Fields extends Readers>(fields: Fields): Promise<Read<Fields>> {
  const values: Record<string, unknown> = {}
  const faults: AppError[] = []
  for (const [name, read] of Object.entries(fields)) {
    try {
      values[name] = await read()
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      faults.push(error)
    }
  }
  if (faults.length > 0) throw new FieldFaults(faults)
  return values as Read<Fields>
}
