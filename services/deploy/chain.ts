import { setTimeout as wait } from 'node:timers/promises'
import {
  type Address,
  createPublicClient,
  formatGwei,
  type Hex,
  http,
  keccak256,
  type LocalAccount,
  type PublicClient,
  parseTransaction,
  type TransactionReceipt,
} from 'viem'
import { gasFor } from '@/lib/tx/gas-for'
import {
  DeploymentFailedError,
  NodeDoesNotAnswerError,
  NodeRefusesMethodError,
  NonceTakenError,
  StillWaitingError,
  TransactionRefusedError,
} from './errors'
import { type Fees, mostOf, raise, readFees } from './fees'
import type { Journal, Signed } from './journal'
import { explained, hostOf, reasonOf } from './node-errors'

/** A transaction to send. Its gas is what the node estimates, or what is said. */
export type Call = { step: string; to: Address; data: Hex; value?: bigint; gas?: bigint }

export type Patience = {
  /** Milliseconds between two looks for a receipt. */
  pollMs: number
  /** Milliseconds without any progress after which waiting ends. */
  patienceMs: number
}

export type DeployChain = {
  reader: PublicClient
  host: string
  isFree: boolean
  deployer: Address
  /** Sends in the order given and resolves when all are in blocks. */
  send(calls: readonly Call[]): Promise<void>
  /** Finishes what an earlier run signed: looks for it in blocks, and sends the same bytes again where it is not. */
  settle(): Promise<void>
  /** Signs what no block holds yet once more in the same places, with a higher fee. Gives how many. Sends nothing. */
  raiseFees(): Promise<number>
  /** Sends what anybody may send, and resolves when it is in a block. Throws what the node says. */
  sendPresigned(raw: Hex): Promise<void>
  /** The block that took a step which the journal knows. */
  blockOf(step: string): number | undefined
}

/** How often something that no block takes is handed to the node again, which may have forgotten it. */
const remindMs = 60_000

/** Gives a client that reads a chain with standard methods, one question in each request. Its failures are sentences. */
export function createReader(rpcUrl: string): PublicClient {
  const transport = explained(http(rpcUrl, { retryCount: 2, timeout: 20_000 }), hostOf(rpcUrl))
  return createPublicClient({ transport, cacheTime: 0 })
}

/**
 * Gives a chain that can be written to with standard methods: transactions are signed here, written down, and only then
 * sent. What is written down once is never signed for another place, so that no break leads to a second deployment.
 */
export function connectChain({
  rpcUrl,
  chainId,
  isFree,
  deployer,
  journal,
  patience: { pollMs, patienceMs },
  say,
}: {
  rpcUrl: string
  chainId: number
  isFree: boolean
  deployer: LocalAccount
  journal: Journal
  patience: Patience
  say: (line: string) => void
}): DeployChain {
  const host = hostOf(rpcUrl)
  const reader = createReader(rpcUrl)
  const receipts = new Map<Hex, TransactionReceipt>()

  return {
    reader,
    host,
    isFree,
    deployer: deployer.address,
    settle,
    raiseFees,
    async send(calls) {
      if (calls.length === 0) return
      const [{ offer }, first] = await Promise.all([readFees(reader, { isFree }), nextNonce()])
      const signed: Signed[] = []
      for (const [index, { step, to, data, value = 0n, gas }] of calls.entries()) {
        const nonce = first + index
        const estimated = gas ?? (await reader.estimateGas({ account: deployer.address, to, data, value }))
        // What a step costs depends on the ones before it.
        const limit = gas ?? gasFor(estimated)
        const raw = await deployer.signTransaction({ chainId, to, data, value, nonce, gas: limit, ...offer })
        signed.push({ step, nonce, hash: keccak256(raw), raw })
      }
      // INVARIANT: what is sent is written down before.
      journal.append(signed)
      await settle()
    },
    async sendPresigned(raw) {
      const hash = keccak256(raw)
      if (!(await receiptOf(hash))) await reader.sendRawTransaction({ serializedTransaction: raw })
      await watch([{ step: 'the CREATE2 deployer', nonce: 0, hash, raw }], { isOurs: false })
    },
    blockOf(step) {
      const blocks = journal.entries().flatMap((entry) => {
        const receipt = entry.step === step ? receipts.get(entry.hash) : undefined
        return receipt ? [Number(receipt.blockNumber)] : []
      })
      return blocks.length === 0 ? undefined : Math.min(...blocks)
    },
  }

  async function nextNonce(): Promise<number> {
    const counts = await Promise.all(
      (['latest', 'pending'] as const).map((blockTag) =>
        reader.getTransactionCount({ address: deployer.address, blockTag }),
      ),
    )
    // One of several machines behind an address may not know yet what another one has just told us.
    const mined = journal.entries().filter(({ hash }) => receipts.has(hash))
    return Math.max(...counts, ...mined.map(({ nonce }) => nonce + 1))
  }

  async function settle(): Promise<void> {
    const open = await findOpen()
    for (const signed of open) await submit(signed)
    await watch(open, { isOurs: true })
  }

  async function raiseFees(): Promise<number> {
    const open = await findOpen()
    if (open.length === 0) return 0
    const { offer } = await readFees(reader, { isFree })
    const raised: Signed[] = []
    for (const { step, nonce, raw } of open) {
      const { to, data, value, gas, ...rest } = parseTransaction(raw)
      const fees = raise(feesIn(rest), offer)
      const again = await deployer.signTransaction({
        chainId,
        nonce,
        ...(to ? { to } : {}),
        ...(data ? { data } : {}),
        ...(gas ? { gas } : {}),
        value: value ?? 0n,
        ...fees,
      })
      raised.push({ step, nonce, hash: keccak256(again), raw: again })
    }
    journal.append(raised)
    return raised.length
  }

  /**
   * The newest try of every place in the account that no block holds yet, in order. A place that something else took is
   * left out: what was signed for it can never count.
   */
  async function findOpen(): Promise<Signed[]> {
    // Before the receipts, so that what is mined in between is found there.
    const count = await reader.getTransactionCount({ address: deployer.address, blockTag: 'latest' })
    const newest = new Map<number, Signed>()
    for (const entry of journal.entries()) newest.set(entry.nonce, entry)
    const open: Signed[] = []
    for (const signed of [...newest.values()].sort((one, other) => one.nonce - other.nonce)) {
      if (!(await findReceipt(signed)) && signed.nonce >= count) open.push(signed)
    }
    return open
  }

  /** The receipt of any try of the same place. */
  async function findReceipt({ nonce, hash }: Signed): Promise<TransactionReceipt | undefined> {
    const tries = journal.entries().filter((entry) => entry.nonce === nonce)
    for (const one of new Set([hash, ...tries.map((entry) => entry.hash)])) {
      const receipt = await receiptOf(one)
      if (receipt) return receipt
    }
    return
  }

  async function receiptOf(hash: Hex): Promise<TransactionReceipt | undefined> {
    const known = receipts.get(hash)
    if (known) return known
    const found = await reader.request({ method: 'eth_getTransactionReceipt', params: [hash] })
    if (!found) return
    const receipt = await reader.getTransactionReceipt({ hash })
    receipts.set(hash, receipt)
    return receipt
  }

  async function submit({ step, raw }: Signed): Promise<void> {
    try {
      await reader.sendRawTransaction({ serializedTransaction: raw })
    } catch (error) {
      if (error instanceof NodeDoesNotAnswerError || error instanceof NodeRefusesMethodError) throw error
      const reason = reasonOf(error)
      // It has it already, or a block took it meanwhile: the receipt will say.
      if (/already (known|imported|exists)|known transaction|nonce too low/i.test(reason)) return
      throw new TransactionRefusedError({ step, reason, advice: adviceFor(reason, deployer.address), cause: error })
    }
  }

  /** Resolves when every one is in a block. */
  async function watch(signed: readonly Signed[], { isOurs }: { isOurs: boolean }): Promise<void> {
    const open = [...signed]
    let movedAt = performance.now()
    let remindedAt = movedAt
    while (open[0]) {
      const [next] = open
      const receipt = isOurs ? await findReceipt(next) : await receiptOf(next.hash)
      if (receipt) {
        if (receipt.status !== 'success') throw new DeploymentFailedError({ step: next.step, hash: next.hash })
        say(`  ✓  ${next.step}: block ${receipt.blockNumber}`)
        open.shift()
        movedAt = performance.now()
        continue
      }
      const now = performance.now()
      if (now - movedAt > patienceMs) throw await toStillWaiting(open)
      if (now - remindedAt > remindMs) {
        remindedAt = now
        if (isOurs) await remind(next)
        say(`  …  waiting for a block with ${next.step}`)
      }
      await wait(pollMs)
    }
  }

  async function remind(signed: Signed): Promise<void> {
    const { step, nonce } = signed
    const count = await reader.getTransactionCount({ address: deployer.address, blockTag: 'latest' })
    if (count <= nonce) return submit(signed)
    if (!(await findReceipt(signed))) throw new NonceTakenError({ account: deployer.address, nonce, step })
  }

  async function toStillWaiting(open: readonly Signed[]): Promise<StillWaitingError> {
    const { baseFee } = await readFees(reader, { isFree })
    const offered = open[0] ? mostOf(feesIn(parseTransaction(open[0].raw))) : 0n
    const steps = open.map(({ step }) => step)
    return new StillWaitingError({ steps, offered: formatGwei(offered), baseFee: formatGwei(baseFee) })
  }
}

function feesIn(transaction: {
  gasPrice?: bigint | undefined
  maxFeePerGas?: bigint | undefined
  maxPriorityFeePerGas?: bigint | undefined
}): Fees {
  const { gasPrice, maxFeePerGas = 0n, maxPriorityFeePerGas = 0n } = transaction
  return gasPrice === undefined ? { type: 'eip1559', maxFeePerGas, maxPriorityFeePerGas } : { type: 'legacy', gasPrice }
}

function adviceFor(reason: string, account: Address): string {
  if (/insufficient funds|balance/i.test(reason)) return `Send ether to ${account} and run the same command again.`
  if (/underpriced|fee cap|max fee per gas|base fee|gas price/i.test(reason))
    return 'Run the same command again when the chain asks less, or with --raise-fee to offer more.'
  return 'Run the same command again.'
}
