import 'server-only'
import { cache } from 'react'
import type { Address, Hash } from 'viem'
import { getCitizen } from '@/lib/auth/get-citizen'
import { getOfficer } from '@/lib/auth/get-officer'
import { homeChainId } from '@/lib/chain/chains'
import { isUnreachable } from '@/lib/chain/is-unreachable'
import { serverClient } from '@/lib/chain/server-client'
import { getPersonByAccount } from '@/lib/people/get-person-by-account'
import { serverDatabase } from '@/lib/store/server-database'
import { countOpenIssuances } from './count-open-issuances'
import type { Lag } from './decide-lag'
import { findPaymentTransfer } from './find-payment-transfer'
import { type Account, getAccount } from './get-account'
import { getIndexerLag } from './get-indexer-lag'
import { getIssuance } from './get-issuance'
import { getPaymentIntent } from './get-payment-intent'
import { type PaymentFacts, getPaymentReference as readPaymentReference } from './get-payment-reference'
import { getSupply as readSupply, type Supply } from './get-supply'
import { getSupplyDifference } from './get-supply-difference'
import { type Issuance, listIssuances } from './list-issuances'
import { listMovements, type Movement, type MovementPage } from './list-movements'
import { listRecentPayees } from './list-recent-payees'

const chainId = homeChainId
const nowSeconds = () => Math.floor(Date.now() / 1_000)

/** Gives the citizen's own account and its latest movements. */
export async function getHome(): Promise<{ account: Account; movements: Movement[] }> {
  const { account } = await getCitizen()
  const db = serverDatabase()
  const [own, { movements }] = await Promise.all([
    getAccount(db, { chainId, account }),
    listMovements(db, { chainId, account, limit: 5 }),
  ])
  return { account: own, movements }
}

/** Gives the citizen's own balance in base units. */
export async function getBalance(): Promise<bigint> {
  const { account } = await getCitizen()
  return (await getAccount(serverDatabase(), { chainId, account })).balance
}

/** Gives a page of the citizen's own movements. */
export async function getMovements(before?: string): Promise<MovementPage> {
  const { account } = await getCitizen()
  return listMovements(serverDatabase(), { chainId, account, ...(before === undefined ? {} : { before }) })
}

/** Gives whom the citizen paid lately. */
export async function getRecentPayees(): Promise<Address[]> {
  const { account } = await getCitizen()
  return listRecentPayees(serverDatabase(), { chainId, account })
}

export type Payment = {
  payee: Address
  amount: bigint
  reference: string | undefined
  /** The transaction it was sent under. */
  sentHash: Hash | undefined
  /** A recorded transfer that may be this payment, or another one that looks the same. */
  similarHash: Hash | undefined
  balance: bigint
  /** Whether the citizen never paid this account before. */
  isFirstTime: boolean
}

/** Gives a payment that the citizen began, or undefined when they began none of that name. */
export async function getPayment(id: string): Promise<Payment | undefined> {
  const { account } = await getCitizen()
  const db = serverDatabase()
  const intent = await getPaymentIntent(db, { id, account })
  if (!intent) return undefined
  const { payee, amount, reference, hash } = intent
  const [{ balance }, similarHash, payees] = await Promise.all([
    getAccount(db, { chainId, account }),
    hash === undefined ? findPaymentTransfer(db, intent) : undefined,
    listRecentPayees(db, { chainId, account, limit: 1_000 }),
  ])
  return { payee, amount, reference, sentHash: hash, similarHash, balance, isFirstTime: !payees.includes(payee) }
}

/** Gives what the payer wrote on a payment that the citizen made or received. */
export async function getPaymentReference(hash: Hash, { payee, amount }: PaymentFacts): Promise<string | undefined> {
  const { account } = await getCitizen()
  return readPaymentReference(serverDatabase(), { hash, payee, amount, viewer: account })
}

/** Gives officers the issuances that wait and those that are closed. */
export async function getIssuances(): Promise<{ open: Issuance[]; closed: Issuance[] }> {
  await getOfficer()
  const db = serverDatabase()
  const now = nowSeconds()
  const [open, closed] = await Promise.all([
    listIssuances(db, { chainId, now, states: ['requested', 'approved'] }),
    listIssuances(db, { chainId, now, states: ['executed', 'rejected', 'cancelled', 'expired'], limit: 50 }),
  ])
  return { open, closed }
}

/** Gives an officer one issuance, and whether the officer is the person who asked for it, with whatever key. */
export async function getIssuanceCase(id: string): Promise<{ issuance: Issuance; isOwn: boolean } | undefined> {
  const { personId } = await getOfficer()
  const db = serverDatabase()
  const issuance = await getIssuance(db, { chainId, id, now: nowSeconds() })
  if (!issuance) return undefined
  const maker = await getPersonByAccount(db, { chainId, account: issuance.maker })
  return { issuance, isOwn: maker?.personId === personId }
}

/** Gives officers how many issuances wait for a checker and for the treasurer. */
export async function getIssuanceCounts(): Promise<{ requested: number; approved: number }> {
  await getOfficer()
  return countOpenIssuances(serverDatabase(), { chainId, now: nowSeconds() })
}

/** Gives everybody how much money there is, and what the contract itself says more or less at the same block. */
export async function getSupply(): Promise<Supply & { difference: bigint | undefined }> {
  const supply = await readSupply(serverDatabase(), { chainId, now: nowSeconds() })
  const { total, asOf } = supply
  const difference = asOf && (await getSupplyDifference(serverClient(), { chainId, total, block: asOf.block }))
  return { ...supply, difference }
}

/** Gives everybody the issuances that wait and the latest that were carried out. */
export async function getPublicIssuances(): Promise<{ open: Issuance[]; executed: Issuance[] }> {
  const db = serverDatabase()
  const now = nowSeconds()
  const [open, executed] = await Promise.all([
    listIssuances(db, { chainId, now, states: ['requested', 'approved'], limit: 50 }),
    listIssuances(db, { chainId, now, states: ['executed'], limit: 20 }),
  ])
  return { open, executed }
}

/** Gives how far what pages show is behind the network. While the network does not answer, nobody can say: then 0. */
export const getLag = cache(async (): Promise<Lag> => {
  const client = serverClient()
  try {
    const { number, timestamp } = await client.getBlock()
    const newest = Number(number)
    const timeOf = async (block: number) =>
      block === newest ? Number(timestamp) : Number((await client.getBlock({ blockNumber: BigInt(block) })).timestamp)
    return await getIndexerLag(serverDatabase(), { chainId, chain: { newest, timeOf, now: nowSeconds() } })
  } catch (error) {
    if (isUnreachable(error)) return { behindBlocks: 0, behindSeconds: 0, isBehind: false }
    throw error
  }
})
