import { and, eq, inArray } from 'drizzle-orm'
import type { Hash } from 'viem'
import type { Database } from '@/lib/store/database'
import { acts } from '@/lib/store/indexed'
import { records } from '@/lib/store/schema/evidence'
import type { EvidenceRecord } from './evidence-record'

/** A record, and the transaction on which its hash stands. */
export type RecordOfAct = {
  record: Pick<EvidenceRecord, 'act' | 'actorAccount' | 'actorPerson' | 'facts' | 'orderNumber' | 'statement'>
  hash: Hash
}

/**
 * Lists the evidence records that some transactions name, once for each transaction. What a record says is not checked
 * against the act that names it: that is for the domain of the act.
 */
export async function listRecordsOfActs(
  db: Database,
  { chainId, hashes }: { chainId: number; hashes: readonly Hash[] },
): Promise<RecordOfAct[]> {
  if (hashes.length === 0) return []
  return db
    .selectDistinct({ record: records, hash: acts.hash })
    .from(acts)
    .innerJoin(records, eq(records.hash, acts.evidence))
    .where(and(eq(acts.chainId, chainId), inArray(acts.hash, [...new Set(hashes)])))
}
