import type { Hash, PrivateKeyAccount } from 'viem'
import { personOf } from '@/e2e/fixtures/people'
import { demoPeople } from '@/lib/demo/people'
import { openRecord } from '@/lib/evidence/open-record'
import { nation as meridia } from '@/nation.config'
import type { BenchNation } from './open-nation'

/** Gives the account of a demo officer: these are local nations, and their keys are published. */
export function officerOf(slug: string): PrivateKeyAccount {
  return personOf(slug).account
}

/** Opens the evidence record of an officer's act, as the portal does, and gives the hash that the act carries. */
export async function openEvidence(
  { db }: BenchNation,
  officer: string,
  { act, facts }: { act: string; facts: Record<string, string> },
): Promise<Hash> {
  const person = demoPeople.find(({ keys }) => keys.some(({ slug }) => slug === officer))
  if (!person) throw new Error(`Nobody holds the key "${officer}".`)
  const { hash } = await openRecord(db, {
    act,
    facts,
    actorPerson: person.personId,
    actorAccount: officerOf(officer).address,
    authority: 'Measurement order, section 1',
    orderNumber: 'BENCH-0001',
    statement: 'To measure this nation.',
    ruleVersion: meridia.rules.version,
  })
  return hash
}
