import { nation } from '@/nation.config'
import { createRandom } from './random'

const day = 86_400
const hour = 3_600
const minute = 60
const mera = 10n ** BigInt(nation.currency.decimals)
export const historyDays = 35

type At = { atSeconds: number }

/** What an issuance goes through; the story ends where its times end. */
export type IssuanceStory = {
  payee: string
  amount: bigint
  orderNumber: string
  statement: string
  requestedAt: number
  approvedAt?: number
  executedAt?: number
  rejectedAt?: number
  cancelledAt?: number
  /** Why it was rejected or cancelled. */
  closingStatement?: string
}

export type Payment = At & { payer: string; payee: string; amount: bigint }
/** Payments of one employer that go out together. */
export type Payday = At & { payer: string; wages: readonly { payee: string; amount: bigint }[] }

export type History = { issuances: readonly IssuanceStory[]; paydays: readonly Payday[]; payments: readonly Payment[] }

const citizens = ['leila', 'tomas', 'yara', 'noah', 'lucas', 'aisha', 'ines', 'jonas', 'khadija', 'elena', 'farid']
const employers = [
  { slug: 'omar', staff: ['leila', 'tomas', 'yara', 'noah', 'elena'] },
  { slug: 'mei', staff: ['lucas', 'aisha', 'ines', 'farid'] },
  { slug: 'sofia', staff: ['jonas', 'khadija', 'leila', 'noah'] },
] as const

/**
 * Gives what happened in the five weeks before now: money issued on order, wages paid from it, and daily payments.
 * The same `nowSeconds` gives the same history. Nobody in it ever pays more than they have.
 */
export function createHistory(nowSeconds: number): History {
  const start = historyStart(nowSeconds)
  const at = (days: number, hours: number, minutes = 0) => start + days * day + hours * hour + minutes * minute
  const request = (index: number, story: { days: number; payee: string; meras: bigint; statement: string }) => ({
    payee: story.payee,
    amount: story.meras * mera,
    orderNumber: orderNumber(index),
    statement: story.statement,
    requestedAt: at(story.days, 9, 10),
  })
  const issued = (index: number, story: Parameters<typeof request>[1]): IssuanceStory => ({
    ...request(index, story),
    approvedAt: at(story.days, 14, 25),
    executedAt: at(story.days, 15, 5),
  })
  const issuances: IssuanceStory[] = [
    issued(1, { days: 1, payee: 'omar', meras: 180_000n, statement: 'First endowment of the public works payroll.' }),
    issued(2, { days: 2, payee: 'mei', meras: 120_000n, statement: 'First endowment of the health service payroll.' }),
    issued(3, { days: 3, payee: 'sofia', meras: 95_000n, statement: 'First endowment of the schools payroll.' }),
    {
      ...request(4, { days: 13, payee: 'omar', meras: 2_500_000n, statement: 'Road programme, whole year.' }),
      rejectedAt: at(13, 16, 40),
      closingStatement: 'The order covers one quarter, not the year.',
    },
    issued(5, { days: 15, payee: 'omar', meras: 200_000n, statement: 'Road programme, first quarter.' }),
    {
      ...request(6, { days: 20, payee: 'lucas', meras: 60_000n, statement: 'Vaccination campaign.' }),
      cancelledAt: at(20, 9, 50),
      closingStatement: 'The payee was taken from the wrong line of the order.',
    },
    issued(7, { days: 21, payee: 'mei', meras: 60_000n, statement: 'Vaccination campaign.' }),
    issued(8, { days: 29, payee: 'sofia', meras: 150_000n, statement: 'School meals and payroll, second half year.' }),
    {
      ...request(9, { days: 0, payee: 'mei', meras: 75_000n, statement: 'Health service payroll, next month.' }),
      requestedAt: nowSeconds - 22 * hour,
      approvedAt: nowSeconds - 55 * minute,
    },
    {
      ...request(10, { days: 0, payee: 'omar', meras: 110_000n, statement: 'Bridge repairs after the storm.' }),
      requestedAt: nowSeconds - 35 * minute,
    },
  ]
  return { issuances, ...createPayments({ start, nowSeconds, at }) }
}

/** The first second of the nation: a midnight, five weeks ago. */
export function historyStart(nowSeconds: number): number {
  return nowSeconds - (nowSeconds % day) - historyDays * day
}

function createPayments({
  start,
  nowSeconds,
  at,
}: {
  start: number
  nowSeconds: number
  at: (days: number, hours: number, minutes?: number) => number
}): { paydays: Payday[]; payments: Payment[] } {
  const random = createRandom(19_720_316)
  const paydays: Payday[] = [4, 18, 32].flatMap((days) =>
    employers.map(({ slug, staff }, index) => ({
      atSeconds: at(days, 10 + index, 15),
      payer: slug,
      wages: staff.map((payee) => ({ payee, amount: BigInt(random.between(92, 236)) * 10n * mera })),
    })),
  )
  const times = Array.from({ length: 150 }, () =>
    at(random.between(4, historyDays - 1), random.between(7, 21), random.between(0, 59)),
  )
    .map((time) => time + random.between(0, 59))
    .filter((time) => time > start && time < nowSeconds - 2 * hour)
    .sort((one, other) => one - other)
  const balances = new Map<string, bigint>()
  const waiting = [...paydays]
  const payments: Payment[] = []
  for (const atSeconds of times) {
    while (waiting[0] && waiting[0].atSeconds < atSeconds) {
      for (const { payee, amount } of waiting.shift()?.wages ?? [])
        balances.set(payee, (balances.get(payee) ?? 0n) + amount)
    }
    const amount = plausibleAmount(random)
    const payers = citizens.filter((slug) => (balances.get(slug) ?? 0n) >= amount)
    if (payers.length === 0) continue
    const payer = random.pick(payers)
    const payee = random.pick(citizens.filter((slug) => slug !== payer))
    balances.set(payer, (balances.get(payer) ?? 0n) - amount)
    balances.set(payee, (balances.get(payee) ?? 0n) + amount)
    payments.push({ atSeconds, payer, payee, amount })
  }
  return { paydays, payments }
}

/** Mostly what one pays at a market; now and then a repair, once in a while a rent. */
function plausibleAmount(random: ReturnType<typeof createRandom>): bigint {
  const kind = random.between(1, 20)
  const hundredths =
    kind <= 14
      ? random.between(8, 180) * 25
      : kind <= 18
        ? random.between(60, 240) * 100
        : random.between(7, 12) * 5_000
  return (BigInt(hundredths) * mera) / 100n
}

function orderNumber(index: number): string {
  return `BM-${String(index).padStart(4, '0')}`
}
