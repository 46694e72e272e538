import type { Logger } from 'pino'
import type { Supply } from './get-supply'

/** Tells the operators when the records and the contract do not have the same amount of money at the same block. */
export function reportSupplyDifference(
  log: Pick<Logger, 'error'>,
  { total, asOf, difference }: Pick<Supply, 'total' | 'asOf'> & { difference: bigint | undefined },
): void {
  if (difference === undefined || difference === 0n) return
  log.error(
    { recorded: total.toString(), difference: difference.toString(), block: asOf?.block },
    'the records differ from the contract',
  )
}
