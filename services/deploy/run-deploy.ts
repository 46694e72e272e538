import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Address } from 'viem'
import type { ChainSide } from '@/lib/chain/chains'
import type { DeploymentRecord } from '@/lib/chain/deployment-record'
import { checkNation } from '@/lib/env/check-nation'
import type { Nation } from '@/nation.config'
import { adoptChain } from './adopt-chain'
import { type Route, readDeployArguments } from './arguments'
import { createReader, type Patience } from './chain'
import { carryOut, type Plan, planDeployment } from './deploy-nation'
import { ArgumentsRefusedError, KeyFileRefusedError, NotConfirmedError } from './errors'
import { describeEstimate, estimateDeployment, requireBalance } from './estimate'
import { openJournal } from './journal'
import { readKeyFile } from './key-file'
import { hostOf, toDeployError } from './node-errors'
import { isDemoAccount, readOffices } from './offices'
import type { Offices } from './plan'
import { type RecordPlaces, readDeploymentRecord, writeDeploymentRecord } from './records'

/** Nodes of others: a look a second is polite, and half an hour is longer than any chain stands still in peace. */
const publicPatience: Patience = { pollMs: 1_000, patienceMs: 30 * 60_000 }

export type DeployDesk = {
  nation: Nation
  /** Who holds the offices when no file says so; only a local nation has such. */
  demoOffices: () => Offices
  places: RecordPlaces & { journals: string }
  say: (line: string) => void
  /** Asks the person in front of the screen, or says that there is none. */
  confirm: (question: string) => Promise<boolean | 'nobody is there'>
}

/**
 * Puts the nation on the chains that were named on the command line: says what it costs, asks, sends, compares the result
 * with the plan, and writes the records. Sends nothing before everything that can be known beforehand is in order.
 */
export async function runDeploy(words: readonly string[], desk: DeployDesk): Promise<void> {
  const wanted = readDeployArguments(words)
  const nation: Nation = { ...desk.nation, path: wanted.path }
  checkNation({ ...nation, chains: withUrls(nation, wanted) })
  const deployer = await readKeyFile(wanted.keyFile)
  if (nation.kind !== 'local' && isDemoAccount(deployer.address))
    throw new KeyFileRefusedError({ file: wanted.keyFile, reason: 'holds a key that is published with this software' })
  const offices = await officesFor(wanted.officesFile, { desk, nation, deployer: deployer.address })
  const { say } = desk

  const plans = await Promise.all(
    wanted.sides.map((side) =>
      explaining(wanted, side, async () => {
        const rpcUrl = wanted.rpcUrls[side] ?? ''
        const reader = createReader(rpcUrl)
        const adopted = await adoptChain(reader, { nation, side, host: hostOf(rpcUrl), say })
        const { id: chainId, name } = adopted.chains[side]
        const genesis = await reader.getBlock({ blockNumber: 0n })
        const heading = { chainId, genesis: genesis.hash, deployer: deployer.address }
        const file = journalFile(desk, wanted.path, chainId)
        const plan = await planDeployment(
          {
            ...{ rpcUrl, chainId, side, deployer, nation: adopted, offices },
            say: (line) => say(`${line}  (${name})`),
            patience: nation.kind === 'local' ? { ...publicPatience, pollMs: 200 } : publicPatience,
          },
          { journalFor: (hash) => openJournal(file, { heading: { ...heading, plan: hash } }) },
        )
        return { side, name, plan }
      }),
    ),
  )

  if (!wanted.onlyEstimate) {
    for (const { side, plan } of plans) await explaining(wanted, side, () => finishEarlier(plan, wanted.raisesFee))
  }
  let isAnythingLeft = false
  for (const { side, name, plan } of plans) {
    const estimate = await explaining(wanted, side, () => estimateDeployment(plan))
    for (const line of describeEstimate(estimate, { name, account: deployer.address })) say(line)
    if (!wanted.onlyEstimate) requireBalance(estimate, deployer.address)
    isAnythingLeft ||= estimate.items.length > 0
  }
  if (wanted.onlyEstimate) return
  if (isAnythingLeft && !wanted.isAgreed) await requireYes(desk)

  const ended = await Promise.allSettled(
    plans.map(({ side, plan }) =>
      explaining(wanted, side, async () => {
        const { chainId } = plan.target
        const earlier = readDeploymentRecord({ path: wanted.path, chainId }, desk.places.folder)
        const known = isSameNation(earlier, plan) ? earlier : undefined
        const startBlock = wanted.startBlock ?? known?.startBlock
        const record = await carryOut(plan, { startBlock, isExact: true })
        const deployedAt = known?.startBlock === record.startBlock ? known.deployedAt : undefined
        await writeDeploymentRecord(deployedAt ? { ...record, deployedAt } : record, desk.places)
        // The record says now what the journal was kept for.
        await rm(journalFile(desk, wanted.path, chainId), { force: true })
      }),
    ),
  )
  const failed = ended.filter((result) => result.status === 'rejected').map(({ reason }) => reason)
  for (const reason of failed.slice(1)) say(reason instanceof Error ? reason.message : String(reason))
  if (failed.length > 0) throw failed[0]
  say('')
  say(
    'The nation stands as planned: code, permissions, offices and council are compared, and the deployer holds nothing.',
  )
  say(
    `Records: ${plans.map(({ plan }) => `contracts/deployments/${wanted.path}/${plan.target.chainId}.json`).join(', ')}`,
  )
  say('Commit them together with lib/generated/deployments.ts, then build the portal: it reads them.')
  if (desk.nation.path !== wanted.path)
    say(
      `nation.config.ts declares the path ${desk.nation.path}: change it there, or start with CIVITAS_PATH=${wanted.path}.`,
    )
}

function journalFile({ places }: DeployDesk, path: ChainSide, chainId: number): string {
  return join(places.journals, `${path}-${chainId}.jsonl`)
}

/** What an earlier run signed comes first: nothing new is planned while it may still be taken by a block. */
async function finishEarlier({ chain, target }: Plan, raisesFee: boolean): Promise<void> {
  if (raisesFee) {
    const raised = await chain.raiseFees()
    target.say?.(`  …  offering more for ${raised} signed transactions`)
  }
  await chain.settle()
}

function isSameNation(record: DeploymentRecord | undefined, { contracts }: Plan): boolean {
  return contracts.every(({ name, address }) => record?.contracts[name]?.address === address)
}

async function officesFor(
  file: string | undefined,
  { desk, nation, deployer }: { desk: DeployDesk; nation: Nation; deployer: Address },
): Promise<Offices> {
  if (file !== undefined) return readOffices(file, { nation, deployer })
  if (nation.kind === 'local') return desk.demoOffices()
  const faults = ['--offices is missing: a public nation needs a file that names its officers and its council']
  throw new ArgumentsRefusedError({ faults })
}

function withUrls(nation: Nation, { rpcUrls }: Route): Nation['chains'] {
  const { l1, l2 } = nation.chains
  return { l1: { ...l1, rpcUrl: rpcUrls.l1 ?? l1.rpcUrl }, l2: { ...l2, rpcUrl: rpcUrls.l2 ?? l2.rpcUrl } }
}

async function requireYes({ confirm }: DeployDesk): Promise<void> {
  const answer = await confirm('Send these transactions? [y/N] ')
  if (answer === 'nobody is there')
    throw new NotConfirmedError({ reason: 'Nobody is there to agree. Say --yes to go on without being asked.' })
  if (!answer) throw new NotConfirmedError({ reason: 'You did not agree.' })
}

async function explaining<Result>({ rpcUrls }: Route, side: ChainSide, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    throw toDeployError(error, hostOf(rpcUrls[side] ?? 'http://unknown'))
  }
}
