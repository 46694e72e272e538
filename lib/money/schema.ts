import { isHash } from 'viem'
import { z } from 'zod'
import { issuanceDecisions } from './issuance-decisions'

const text = (longest: number) => z.string().max(longest)

export const longestReference = 80
export const longestStatement = 1_000
export const longestLine = 120

/** Who is to be paid, as typed: an account or the text of a payment code. */
export const payeeForm = z.object({ payee: text(500) })

/** A payment as typed. */
export const paymentForm = z.object({ payee: text(500), amount: text(60), reference: text(1_000) })

/** The page a payment is checked on, and the place in the account that it takes. */
export const nonceReservation = z.object({ intent: text(64), nonce: z.number().int().nonnegative() })

export const sentPayment = z.object({
  intent: text(64),
  hash: z.custom<`0x${string}`>((value) => typeof value === 'string' && isHash(value)),
})

// Far above what anybody writes: what is too long for a field is said at the field, by its reader.
const anyText = text(100_000)

/** A request for new money, as typed. */
export const issuanceForm = z.object({
  payee: anyText,
  amount: anyText,
  authority: anyText,
  order: anyText,
  statement: anyText,
  /** The id of the attached document. */
  document: text(64).optional(),
})

/** A decision on an issuance: what, and why. */
export const decisionForm = z.object({
  id: z.custom<`0x${string}`>((value) => typeof value === 'string' && isHash(value)),
  // No choice is a fault of the person and gets a sentence; another word is not.
  decision: z.enum(issuanceDecisions).optional(),
  statement: anyText,
})
