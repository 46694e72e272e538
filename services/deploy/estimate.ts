import { formatEther, formatGwei, hexToBytes, slice } from 'viem'
import { gasFor } from '@/lib/tx/gas-for'
import { create2DeployerCost, hasCreate2Deployer, lackOfSender } from './create2-deployer'
import { encodeRules, findMissing, hasPower, type Plan } from './deploy-nation'
import { BalanceTooSmallError } from './errors'
import { mostOf, readFees } from './fees'
import { create2Deployer, type Step } from './plan'

export type Estimate = {
  items: readonly { step: string; gas: bigint }[]
  /** Wei for a unit of gas now. */
  price: bigint
  /** Wei at the present fee, and at the highest fee that is offered. */
  now: bigint
  atMost: bigint
  /** Wei that the deployer has. */
  balance: bigint
  isFree: boolean
}

/** What one rule costs at most, measured on an empty authority and rounded up. */
const gasOfStep: Record<Step['kind'], bigint> = { permission: 29_000n, label: 8_000n, guard: 30_000n, grant: 45_000n }
const gasOfTransfer = 21_000n

/**
 * Gives what is left to do of a deployment and what it costs, without sending anything.
 *
 * A chain that asks for more than gas (for data on another chain, say) asks for that on top.
 */
export async function estimateDeployment(plan: Plan): Promise<Estimate> {
  const { chain, steps } = plan
  const { reader, isFree, deployer } = chain
  const missing = await findMissing(plan)
  const hasFactory = await hasCreate2Deployer(chain)
  const items: { step: string; gas: bigint }[] = []
  for (const { name, data } of missing) {
    // Without the CREATE2 deployer the same code is measured as a creation of its own, which costs about as much.
    const call = hasFactory ? { to: create2Deployer, data } : { data: slice(data, 32) }
    items.push({ step: name, gas: await reader.estimateGas({ account: deployer, ...call }) })
  }
  const isRuled = missing.every(({ name }) => name !== 'authority') && !(await hasPower(plan))
  if (!isRuled) items.push({ step: 'rules and offices', gas: gasOfRules(steps, deployer) })
  const needsFactory = !hasFactory && missing.length > 0
  const ether = needsFactory && !isFree ? await lackOfSender(chain) : 0n
  if (ether > 0n) items.push({ step: 'ether for the CREATE2 deployer', gas: gasOfTransfer })

  const { now: price, offer } = await readFees(reader, { isFree })
  const gas = items.reduce((sum, item) => sum + item.gas, 0n)
  const balance = await reader.getBalance({ address: deployer })
  return {
    items,
    price,
    now: gas * price + ether,
    atMost: gasFor(gas) * mostOf(offer) + ether,
    balance,
    isFree,
  }
}

/** Gives the lines that a person reads before they say yes. */
export function describeEstimate(
  { items, price, now, atMost, balance, isFree }: Estimate,
  { name, account }: { name: string; account: string },
): string[] {
  if (items.length === 0) return [`${name}: everything stands already; nothing will be sent.`]
  const width = Math.max(...items.map(({ step }) => step.length))
  const lines = items.map(({ step, gas }) => `  ${step.padEnd(width)}  ${gas.toLocaleString('en').padStart(12)} gas`)
  const cost = isFree
    ? ['  The chain is free: no ether is needed.']
    : [
        `  At ${formatGwei(price)} gwei: about ${formatEther(now)} ETH, at most ${formatEther(atMost)} ETH if the fee rises.`,
        `  ${account} has ${formatEther(balance)} ETH.`,
      ]
  const factory = items.some(({ step }) => step.startsWith('ether for'))
    ? [`  The chain lacks the CREATE2 deployer: it is put there first, for ${formatEther(create2DeployerCost)} ETH.`]
    : []
  return [`${name}:`, ...lines, ...cost, ...factory]
}

/** Throws {@link BalanceTooSmallError} when the deployer's ether may not suffice. */
export function requireBalance({ isFree, balance, atMost }: Estimate, account: string): void {
  if (isFree || balance >= atMost) return
  throw new BalanceTooSmallError({ account, balance: formatEther(balance), needed: formatEther(atMost) })
}

/** The authority that takes the rules is not there yet, so that no node can say what they will cost. */
function gasOfRules(steps: readonly Step[], deployer: `0x${string}`): bigint {
  const bytes = hexToBytes(encodeRules(steps, deployer))
  const ofData = bytes.reduce((sum, byte) => sum + (byte === 0 ? 4n : 16n), 0n)
  return steps.reduce((sum, { kind }) => sum + gasOfStep[kind], gasOfTransfer + ofData)
}
