import { randomBytes } from 'node:crypto'
import { type Address, bytesToHex, encodeFunctionData, type Hash, type Hex, type LocalAccount, zeroHash } from 'viem'
import { roleIds } from '@/lib/authority/roles'
import type { AppError } from '@/lib/errors/app-error'
import { toRevertError } from '@/lib/errors/to-revert-error'
import { openRecord } from '@/lib/evidence/open-record'
import { authorityAbi, peopleRegisterAbi } from '@/lib/generated/contracts'
import { enrolPerson } from '@/lib/people/enrol-person'
import { findPersonId } from '@/lib/people/find-person-id'
import type { PeopleKeys } from '@/lib/people/keys'
import type { Database } from '@/lib/store/database'
import { nation } from '@/nation.config'
import type { DeployChain } from '../deploy/chain'
import { prepareConsent } from './consent'
import { ConsentRefusedError, NotRegistrarError, RegistrarUnknownError, WalletTakenError } from './errors'
import type { Consent, PersonFile } from './person-file'

export type EnrolmentDesk = {
  db: Database
  keys: PeopleKeys
  chain: DeployChain
  chainId: number
  authority: Address
  register: Address
  registrar: LocalAccount
  nowSeconds: number
  say: (line: string) => void
}

/** How long the registrar's own consent counts: it is used at once. */
const ownConsentSeconds = 3_600

/**
 * Enters a person in the register: sealed in the database, as a random number on the chain, and with the wallets that
 * consent. Each act on the chain carries the hash of its evidence record. Gives the person's number.
 *
 * Can be repeated after a break, and with more consents: what is done is not done again. With `isSelf` the person is the
 * registrar, whose own wallet is bound too: that is how the first one comes on the register, since every entry names the
 * person who made it. Throws {@link NotRegistrarError}, {@link RegistrarUnknownError}, {@link WalletTakenError},
 * {@link ConsentRefusedError}, or what entering in the database throws.
 */
export async function enrol(desk: EnrolmentDesk, person: PersonFile, { isSelf }: { isSelf: boolean }): Promise<Hex> {
  const { db, keys, chain, register, registrar, say } = desk
  await requireRegistrar(desk)
  // What an earlier run signed comes first, so that nothing is signed twice.
  await chain.settle()
  const actor = await readPersonOf(desk, registrar.address)
  if (actor === undefined && !isSelf) throw new RegistrarUnknownError({ account: registrar.address })

  const { consents, evidence, ...entry } = person
  const personId = (await findPersonId(db, keys, entry.nationalId)) ?? bytesToHex(randomBytes(32))
  if (isSelf && actor !== undefined && actor !== personId) throw new WalletTakenError({ wallet: registrar.address })
  await enrolPerson(db, keys, { ...entry, personId })
  const target = { abi: peopleRegisterAbi, address: register } as const
  const isEnrolled = await chain.reader.readContract({ ...target, functionName: 'isEnrolled', args: [personId] })
  const act = { desk, actor: actor ?? personId, evidence }
  if (isEnrolled) say('  ✓  entered on the chain already')
  else {
    const hash = await openEvidence(act, { act: 'people.enrol', facts: { person: personId } })
    const data = encodeFunctionData({ ...target, functionName: 'enrol', args: [personId, hash] })
    await chain.send([{ step: 'entering the person', to: register, data }])
  }
  const own = isSelf && actor === undefined ? [await signOwnConsent(desk, personId)] : []
  for (const consent of [...own, ...consents]) await bind(act, { personId, consent })
  return personId
}

type ActContext = { desk: EnrolmentDesk; actor: Hex; evidence: PersonFile['evidence'] }

async function bind(context: ActContext, { personId, consent }: { personId: Hex; consent: Consent }): Promise<void> {
  const { chain, register, registrar, nowSeconds, say } = context.desk
  const { wallet, deadline, signature } = consent
  const holder = await readPersonOf(context.desk, wallet)
  if (holder === personId) return say(`  ✓  ${wallet} is bound already`)
  if (holder !== undefined) throw new WalletTakenError({ wallet })
  if (deadline <= nowSeconds) throw new ConsentRefusedError({ wallet, reason: 'its time is over' })

  const toArgs = (evidence: Hash) => [personId, wallet, BigInt(deadline), signature, evidence] as const
  const target = { abi: peopleRegisterAbi, address: register, functionName: 'bindWallet' } as const
  // Asked before the record is opened, so that a wrong signature leaves no trace of an act.
  await chain.reader
    .simulateContract({ ...target, account: registrar.address, args: toArgs(personId) })
    .catch((error: unknown) => {
      const revert = toRevertError(error)
      if (revert === undefined) throw error
      throw new ConsentRefusedError({ wallet, reason: saidOf(revert), cause: error })
    })
  const hash = await openEvidence(context, { act: 'people.bind_wallet', facts: { person: personId, wallet } })
  const data = encodeFunctionData({ ...target, args: toArgs(hash) })
  await chain.send([{ step: `binding ${wallet}`, to: register, data }])
}

function saidOf({ code }: AppError): string {
  const reasons: Record<string, string> = {
    'reverted.binding_not_signed': 'the signature is not that of the wallet for this person',
    'reverted.binding_expired': 'its time is over',
  }
  return reasons[code] ?? `the register refuses it (${code})`
}

async function signOwnConsent({ chain, chainId, register, registrar, nowSeconds }: EnrolmentDesk, personId: Hex) {
  const wallet = registrar.address
  const deadline = nowSeconds + ownConsentSeconds
  const typedData = await prepareConsent(chain.reader, { chainId, register, personId, wallet, deadline })
  return { wallet, deadline, signature: await registrar.signTypedData(typedData) }
}

async function requireRegistrar({ chain, authority, registrar }: EnrolmentDesk): Promise<void> {
  const [isMember] = await chain.reader.readContract({
    abi: authorityAbi,
    address: authority,
    functionName: 'hasRole',
    args: [roleIds.registrar, registrar.address],
  })
  if (!isMember) throw new NotRegistrarError({ account: registrar.address })
}

async function readPersonOf({ chain, register }: EnrolmentDesk, account: Address): Promise<Hex | undefined> {
  const person = await chain.reader.readContract({
    abi: peopleRegisterAbi,
    address: register,
    functionName: 'personOf',
    args: [account],
  })
  return person === zeroHash ? undefined : person
}

async function openEvidence(
  { desk, actor, evidence }: ActContext,
  { act, facts }: { act: string; facts: Record<string, string> },
): Promise<Hash> {
  const { hash } = await openRecord(desk.db, {
    ...evidence,
    act,
    actorPerson: actor,
    actorAccount: desk.registrar.address,
    ruleVersion: nation.rules.version,
    facts,
  })
  return hash
}
