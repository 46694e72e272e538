import { randomBytes } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { and, eq, gte } from 'drizzle-orm'
import { bytesToHex, encodeFunctionData, type Hex, type PrivateKeyAccount } from 'viem'
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts'
import { deployerKey } from '@/lib/demo/keys'
import { enrolPerson } from '@/lib/people/enrol-person'
import { toBinding } from '@/lib/people/to-binding'
import { heads } from '@/lib/store/indexed'
import { issueMoney } from './issue-money'
import { officerOf, openEvidence } from './officers'
import type { BenchNation } from './open-nation'
import { sendInOrder } from './send-in-order'
import type { Act } from './sign-acts'

export type Citizen = { account: PrivateKeyAccount; personId: Hex; givenName: string }

const registrar = 'clara'
const given = ['Ada', 'Basma', 'Chidi', 'Dalia', 'Emil', 'Fatou', 'Gita', 'Hugo', 'Imani', 'Jamil']
const family = ['Abara', 'Benali', 'Castel', 'Diallo', 'Eriksen', 'Ferrero', 'Ghanem', 'Haile', 'Ivanova', 'Jansen']

/**
 * Makes citizens with keys of their own: entered in the register, their wallets bound on chain with their own consent, and
 * `amount` of national money in each account. Resolves when the indexer has seen it all.
 */
export async function enrolCitizens(
  nation: BenchNation,
  { count: wanted, amount }: { count: number; amount: bigint },
): Promise<Citizen[]> {
  const citizens = Array.from({ length: wanted }, (_, index): Citizen => {
    const givenName = given[index % given.length] ?? ''
    return { account: privateKeyToAccount(generatePrivateKey()), personId: bytesToHex(randomBytes(32)), givenName }
  })
  await enterAll(nation, citizens)
  await sendInOrder(nation, officerOf(registrar), await toRegisterActs(nation, citizens))
  if (!nation.isFree) await giveEther(nation, citizens)
  await payAll(nation, citizens, amount)
  await waitForRecords(nation)
  return citizens
}

async function enterAll({ db, peopleKeys }: BenchNation, citizens: readonly Citizen[]): Promise<void> {
  for (const [index, { personId, givenName }] of citizens.entries()) {
    await enrolPerson(db, peopleKeys, {
      personId,
      givenName,
      familyName: family[Math.floor(index / given.length) % family.length] ?? '',
      nationalId: `MD-B-${bytesToHex(randomBytes(8)).slice(2)}`,
      birthDate: '1990-01-01',
    })
  }
}

async function toRegisterActs(nation: BenchNation, citizens: readonly Citizen[]): Promise<Act[]> {
  const { address: to, abi } = nation.register
  const { timestamp } = await nation.chain.getBlock()
  const deadline = timestamp + 86_400n
  const acts: Act[] = []
  for (const { account, personId: person } of citizens) {
    const wallet = account.address
    const [entered, bound] = await Promise.all([
      openEvidence(nation, registrar, { act: 'people.enrol', facts: { person } }),
      openEvidence(nation, registrar, { act: 'people.bind_wallet', facts: { person, wallet } }),
    ])
    const binding = toBinding({ chainId: nation.chainId, register: to }, { person, wallet, nonce: 0n, deadline })
    const signature = await account.signTypedData(binding)
    const bindArgs = [person, wallet, deadline, signature, bound] as const
    acts.push(
      { to, data: encodeFunctionData({ abi, functionName: 'enrol', args: [person, entered] }), gas: 120_000n },
      { to, data: encodeFunctionData({ abi, functionName: 'bindWallet', args: bindArgs }), gas: 300_000n },
    )
  }
  return acts
}

async function giveEther(nation: BenchNation, citizens: readonly Citizen[]): Promise<void> {
  const purse = privateKeyToAccount(deployerKey.privateKey)
  const tenth = 10n ** 17n
  await sendInOrder(
    nation,
    purse,
    citizens.map(({ account }) => ({ to: account.address, value: tenth, gas: 21_000n })),
  )
}

/** The first citizen is paid by the treasury and pays all others. */
async function payAll(nation: BenchNation, citizens: readonly Citizen[], amount: bigint): Promise<void> {
  const [first, ...others] = citizens
  if (!first) return
  await issueMoney(nation, { payee: first.account.address, amount: amount * BigInt(citizens.length) })
  const { address: to, abi } = nation.money
  await sendInOrder(
    nation,
    first.account,
    others.map(({ account }) => ({
      to,
      data: encodeFunctionData({ abi, functionName: 'transfer', args: [account.address, amount] }),
      gas: 100_000n,
    })),
  )
}

/** Waits until the indexer has seen the newest block of now. */
async function waitForRecords({ chain, chainId, db }: BenchNation): Promise<void> {
  const newest = await chain.getBlockNumber()
  const isSeen = and(eq(heads.chainId, chainId), gte(heads.number, Number(newest)))
  for (;;) {
    const [seen] = await db.select({ number: heads.number }).from(heads).where(isSeen)
    if (seen) return
    await wait(200)
  }
}
