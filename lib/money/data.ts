import 'server-only'
import { type Address, type Hash, type Hex, isAddressEqual } from 'viem'
import { NotACitizenError, RoleMissingError, SignedOutError } from '@/lib/auth/errors'
import { getCitizen } from '@/lib/auth/get-citizen'
import { getOfficer } from '@/lib/auth/get-officer'
import { homeChainId } from '@/lib/chain/chains'
import { serverClient } from '@/lib/chain/server-client'
import { serverLog } from '@/lib/log/server-log'
import { getPersonByAccount } from '@/lib/people/get-person-by-account'
import { holdFor } from '@/lib/store/hold-for'
import { serverDatabase } from '@/lib/store/server-database'
import { countOpenIssuances } from './count-open-issuances'
import { countWaitingFor, type WaitingIssuances } from './count-waiting-for'
import { findIssuances, type IssuancePage } from './find-issuances'
import { findPaymentTransfer } from './find-payment-transfer'
import { type Account, getAccount } from './get-account'
import { getIssuance as readIssuance } from './get-issuance'
import { type IssuanceCase, getIssuanceCase as readIssuanceCase } from './get-issuance-case'
import { getPaymentIntent } from './get-payment-intent'
import { type PaymentFacts, getPaymentReference as readPaymentReference } from './get-payment-reference'
import { getSupply, type Supply } from './get-supply'
import { getSupplyDifference } from './get-supply-difference'
import { getTotalSupply } from './get-total-supply'
import { hasPaid } from './has-paid'
import { type Issuance, listIssuances } from './list-issuances'
import { listIssuancesUnderOrder } from './list-issuances-under-order'
import { listMovements, type Movement, type MovementPage } from './list-movements'
import { listRecentPayees } from './list-recent-payees'
import { reportSupplyDifference } from './report-supply-difference'

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
  const [{ balance }, similarHash, isKnown] = await Promise.all([
    getAccount(db, { chainId, account }),
    hash === undefined ? findPaymentTransfer(db, intent) : undefined,
    hasPaid(db, { chainId, account, payee }),
  ])
  return { payee, amount, reference, sentHash: hash, similarHash, balance, isFirstTime: !isKnown }
}

/** Gives what the payer wrote on a payment that the citizen made or received. */
export async function getPaymentReference(hash: Hash, { payee, amount }: PaymentFacts): Promise<string | undefined> {
  const { account } = await getCitizen()
  return readPaymentReference(serverDatabase(), { hash, payee, amount, viewer: account })
}

/**
 * Gives officers a page of the issuances that wait and a page of those that are closed. What `search` finds, and what a
 * place is, stands at {@link findIssuances}.
 */
export async function getIssuances({
  search,
  state,
  openBefore,
  closedBefore,
}: {
  search?: string | undefined
  /** Of the open ones those in this state alone. */
  state?: 'requested' | 'approved' | undefined
  openBefore?: string | undefined
  closedBefore?: string | undefined
}): Promise<{ open: IssuancePage; closed: IssuancePage }> {
  await getOfficer()
  const db = serverDatabase()
  const asked = { chainId, now: nowSeconds(), search }
  const [open, closed] = await Promise.all([
    findIssuances(db, { ...asked, states: state ? [state] : ['requested', 'approved'], before: openBefore }),
    findIssuances(db, {
      ...asked,
      states: ['executed', 'rejected', 'cancelled', 'expired'],
      before: closedBefore,
      limit: 25,
    }),
  ])
  return { open, closed }
}

/** Gives an officer one issuance with what they must know to decide on it. */
export async function getIssuanceCase(id: string): Promise<IssuanceCase | undefined> {
  const { personId, account } = await getOfficer()
  return readIssuanceCase(serverDatabase(), { chainId, id, now: nowSeconds(), officer: { personId, account } })
}

/** Gives officers the other issuances that were asked for on a written order. `except` is the hash of a request's record. */
export async function getIssuancesUnderOrder(order: string, { except }: { except: Hash }): Promise<Issuance[]> {
  await getOfficer()
  return listIssuancesUnderOrder(serverDatabase(), { chainId, order, except, now: nowSeconds() })
}

/** Gives officers how much money there is at this moment, by the contract itself, in base units. */
export async function getSupplyNow(): Promise<bigint> {
  await getOfficer()
  return getTotalSupply(serverClient(), { chainId })
}

/** Tells an officer whether an account is theirs: the one they are signed in with, or another that is bound to them. */
export async function isOwnAccount(other: Address): Promise<boolean> {
  const { personId, account } = await getOfficer()
  if (isAddressEqual(other, account)) return true
  return (await getPersonByAccount(serverDatabase(), { chainId, account: other }))?.personId === personId
}

export type IssuanceOnReceipt = {
  id: Hex
  payee: Address
  amount: bigint
  /** What only officers read; undefined for everybody else. */
  officer: { order: string | undefined } | undefined
}

/**
 * Gives the issuance that a receipt is about: to everybody what is public on chain, to officers its order too. Undefined
 * when the indexer has seen none of that id.
 */
export async function getIssuanceOnReceipt(id: Hex): Promise<IssuanceOnReceipt | undefined> {
  const db = serverDatabase()
  const now = nowSeconds()
  const officer = await getOfficer().catch(unlessStranger)
  if (!officer) {
    const issuance = await readIssuance(db, { chainId, id, now })
    return issuance && { id: issuance.id, payee: issuance.payee, amount: issuance.amount, officer: undefined }
  }
  const found = await readIssuanceCase(db, { chainId, id, now, officer })
  if (!found) return undefined
  const { issuance, request } = found
  return { id: issuance.id, payee: issuance.payee, amount: issuance.amount, officer: { order: request?.orderNumber } }
}

function unlessStranger(error: unknown): undefined {
  const isStranger =
    error instanceof SignedOutError || error instanceof NotACitizenError || error instanceof RoleMissingError
  if (!isStranger) throw error
}

/** Gives an officer how many open issuances they could approve or carry out, and how many they asked for themselves. */
export async function getWaitingIssuances(): Promise<WaitingIssuances> {
  const { personId } = await getOfficer()
  return countWaitingFor(serverDatabase(), { chainId, personId, now: nowSeconds() })
}

/** What everybody may read of the money there is. */
export type PublicSupply = Supply & {
  /** What the contract itself says more or less at the same block; undefined while the network does not answer. */
  difference: bigint | undefined
  /** How many issuances wait, for a checker or for the treasurer. */
  waiting: number
  open: Issuance[]
  executed: Issuance[]
  /** Those that came to nothing: refused, withdrawn, run out. */
  dropped: Issuance[]
}

/**
 * Gives everybody how much money there is and how it came to be: the totals, the issuances that wait and the latest that
 * were carried out or came to nothing.
 *
 * Counted from every movement there is, so it is counted once in three seconds for all who ask.
 */
export const getPublicSupply: () => Promise<PublicSupply> = holdFor(3, async () => {
  const db = serverDatabase()
  const now = nowSeconds()
  const [supply, counts, open, executed, dropped] = await Promise.all([
    getSupply(db, { chainId, now }),
    countOpenIssuances(db, { chainId, now }),
    listIssuances(db, { chainId, now, states: ['requested', 'approved'], limit: 50 }),
    listIssuances(db, { chainId, now, states: ['executed'], limit: 20 }),
    listIssuances(db, { chainId, now, states: ['rejected', 'cancelled', 'expired'], limit: 20 }),
  ])
  const { total, asOf } = supply
  const difference = asOf && (await getSupplyDifference(serverClient(), { chainId, total, block: asOf.block }))
  reportSupplyDifference(serverLog(), { total, asOf, difference })
  return { ...supply, difference, waiting: counts.requested + counts.approved, open, executed, dropped }
})
