import { nation } from '@/nation.config'

// A share is a number with a few decimals; amounts are whole units, and compared as such.
const millionths = 1_000_000

/**
 * Says whether an issuance is large for the money there is, in base units: above the share that the nation sets. While
 * there is no money, every issuance is.
 */
export function isLargeIssuance(
  amount: bigint,
  { supply, share = nation.money.largeIssuanceShare }: { supply: bigint; share?: number },
): boolean {
  return amount * BigInt(millionths) > supply * BigInt(Math.round(share * millionths))
}
