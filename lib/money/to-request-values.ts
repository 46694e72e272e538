import type { EvidenceRecord } from '@/lib/evidence/evidence-record'
import type { Locale } from '@/nation.config'
import { formatAmount } from './amount'

type Request = Pick<EvidenceRecord, 'act' | 'facts' | 'authority' | 'orderNumber' | 'statement'>

/** Gives what the form of a request held when an evidence record was opened from it; nothing when it is of another act. */
export function toRequestValues(record: Request | undefined, locale: Locale): Record<string, string> {
  if (record?.act !== 'money.request_issuance') return {}
  const { facts, authority, orderNumber: order, statement } = record
  const { payee, amount, document } = facts
  if (payee === undefined || amount === undefined) return {}
  return {
    payee,
    amount: formatAmount(BigInt(amount), locale),
    authority,
    order,
    statement,
    ...(document && { document }),
  }
}
