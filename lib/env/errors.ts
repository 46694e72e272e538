import { AppError } from '../errors/app-error'

export class NationRefusedError extends AppError<'nation.refused'> {
  override name = 'NationRefusedError'
  constructor({ faults }: { faults: readonly string[] }) {
    super('nation.refused', `nation.config.ts asks for what cannot be:\n  ${faults.join('\n  ')}`, {
      facts: { faults: faults.join('; ') },
      visibility: 'log',
    })
  }
}
