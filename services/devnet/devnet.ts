import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { type Hex, hexToBigInt, hexToNumber } from 'viem'
import { type Engine, endLeftoverEngine, startEngine } from './engine'
import { EngineStoppedError, RpcError, TimeWentBackError } from './errors'
import { type Front, openFront } from './front'
import { createGenesis } from './genesis'
import { decideMethod, parseRawTransaction } from './rpc-policy'
import type { Side } from './side'
import { openLog, readLog, type WriteAheadLog, writeAtomically } from './write-ahead-log'

const gasLimit = 30_000_000n
const heartbeatMs = 12_000
/** A transaction with a gap before its nonce can wait for ever, so their number has a bound. */
const pendingLimit = 5_000
const miningDelayMs: Record<Side, number> = { l1: 500, l2: 100 }
const snapshotEveryMs = 5_000
/** Blocks without a transaction are cheap to replay, so they wait for a snapshot longer. */
const snapshotEveryEmptyBlocks = 100

export type Devnet = {
  chainId: number
  /** Opens the network on a port and gives its URL. Closing it leaves the chain running. */
  open(options: { port: number }): Promise<Front>
  /**
   * Moves the chain's own clock forward without real time passing: blocks from now on carry this time.
   * Only before {@link Devnet.goLive}. Throws {@link TimeWentBackError}.
   */
  advanceTo(timestampSeconds: number): Promise<void>
  /** Makes a block at once with everything accepted so far. */
  mine(): Promise<void>
  /** From here on blocks carry the real time and one comes at least every 12 seconds. */
  goLive(): Promise<void>
  /** Writes the state now. Resolves when it is on disk. */
  save(): Promise<void>
  getHead(): Promise<{ number: number; timestampSeconds: number; hash: Hex }>
  stop(): Promise<void>
  /** Process ids to end should this process die without stopping them. */
  pids(): number[]
}

/**
 * Starts one network from its folder, with everything it ever accepted, or with its first block when the folder is empty.
 *
 * A transaction counts as accepted when the answer to `eth_sendRawTransaction` is sent; it is on disk before that.
 * `onBroken` hears of an engine that could not be brought back.
 */
export async function createDevnet({
  side,
  chainId,
  directory,
  genesisSeconds,
  onBroken,
}: {
  side: Side
  chainId: number
  directory: string
  genesisSeconds: number
  onBroken?: (error: unknown) => void
}): Promise<Devnet> {
  await mkdir(directory, { recursive: true })
  const snapshotFile = join(directory, 'state.json')
  const logFile = join(directory, 'accepted.log')
  const inTurn = createTurns()
  /** Accepted and not yet in a block, in order of arrival. */
  const pending = new Map<Hex, Hex>()
  const fronts = new Set<Front>()

  let stopping = false
  let clock: { kind: 'history'; timestampSeconds: number } | { kind: 'live' }
  let engine: Engine
  let log: WriteAheadLog
  let miningTimer: NodeJS.Timeout | undefined
  let heartbeatTimer: NodeJS.Timeout | undefined
  let snapshotTimer: NodeJS.Timeout | undefined
  let emptyBlocksSinceSnapshot = 0
  let snapshotPauseMs = snapshotEveryMs

  async function getHead() {
    const block = await engine.request<{ number: Hex; timestamp: Hex; hash: Hex; transactions: Hex[] }>(
      'eth_getBlockByNumber',
      ['latest', false],
    )
    return {
      number: hexToNumber(block.number),
      timestampSeconds: hexToNumber(block.timestamp),
      hash: block.hash,
      transactions: block.transactions,
    }
  }

  /** The engine's part of making a block: the same calls in the same order give the same block. */
  async function makeBlock(timestampSeconds: number): Promise<readonly Hex[]> {
    await engine.request('evm_setNextBlockTimestamp', [timestampSeconds])
    await engine.request('evm_mine')
    const { transactions } = await getHead()
    for (const hash of transactions) pending.delete(hash)
    for (const hash of pending.keys()) {
      // The engine drops a transaction that became impossible (its nonce was used by another one).
      if ((await engine.request('eth_getTransactionByHash', [hash])) === null) pending.delete(hash)
    }
    return transactions
  }

  async function mineInTurn(): Promise<void> {
    clearTimeout(miningTimer)
    miningTimer = undefined
    const head = await getHead()
    const now = clock.kind === 'live' ? Math.floor(Date.now() / 1000) : clock.timestampSeconds
    const timestampSeconds = Math.max(now, head.timestampSeconds)
    await log.append({ kind: 'block', number: head.number + 1, timestampSeconds })
    const transactions = await makeBlock(timestampSeconds)
    if (transactions.length > 0) planSnapshot()
    else {
      emptyBlocksSinceSnapshot += 1
      if (emptyBlocksSinceSnapshot >= snapshotEveryEmptyBlocks) planSnapshot()
    }
    planHeartbeat()
  }

  async function saveInTurn(): Promise<void> {
    clearTimeout(snapshotTimer)
    snapshotTimer = undefined
    const startedAt = Date.now()
    const dump = await engine.request<Hex>('anvil_dumpState')
    await writeAtomically(snapshotFile, await promisify(gunzip)(Buffer.from(dump.slice(2), 'hex')))
    // A crash between these two lines leaves entries that the snapshot already has; replay passes over them.
    await log.replace([...pending.values()].map((raw) => ({ kind: 'transaction', raw })))
    emptyBlocksSinceSnapshot = 0
    // A chain that takes long to write is written less often, so that writing never takes more than a twentieth of the time.
    snapshotPauseMs = Math.max(snapshotEveryMs, 20 * (Date.now() - startedAt))
  }

  function inBackground(work: () => Promise<void>): void {
    inTurn(work).catch((error: unknown) => {
      if (stopping) return
      // A connection that broke off means that the engine is gone: it is brought back elsewhere, and the work is due again.
      if (!(error instanceof TypeError)) onBroken?.(error)
      planHeartbeat()
      if (pending.size > 0) planMining()
    })
  }

  function planMining(): void {
    miningTimer ??= setTimeout(() => inBackground(mineInTurn), miningDelayMs[side])
  }

  function planHeartbeat(): void {
    clearTimeout(heartbeatTimer)
    if (clock.kind === 'live' && !stopping) heartbeatTimer = setTimeout(() => inBackground(mineInTurn), heartbeatMs)
  }

  function planSnapshot(): void {
    snapshotTimer ??= setTimeout(() => inBackground(saveInTurn), snapshotPauseMs)
  }

  /** Starts the engine from the snapshot and does again what the log holds beyond it. */
  async function recover(): Promise<void> {
    const isNew = !existsSync(snapshotFile)
    const genesisFile = join(directory, 'genesis.json')
    if (isNew) {
      await writeFile(genesisFile, JSON.stringify(createGenesis({ chainId, timestampSeconds: genesisSeconds })))
    }
    engine = await startEngine({
      side,
      chainId,
      directory,
      from: isNew ? { genesis: genesisFile } : { snapshot: snapshotFile },
    })
    watch(engine)
    pending.clear()
    const head = await getHead()
    // After loading, the engine's own clock stands at the real time and would refuse a block older than that.
    await engine.request('anvil_setTime', [head.timestampSeconds])
    let number = head.number
    for (const entry of isNew ? [] : await readLog(logFile)) {
      if (entry.kind === 'transaction') await replayTransaction(entry.raw)
      else if (entry.number === number + 1) {
        await makeBlock(entry.timestampSeconds)
        number += 1
      }
    }
  }

  async function replayTransaction(raw: Hex): Promise<void> {
    try {
      pending.set(await engine.request<Hex>('eth_sendRawTransaction', [raw]), raw)
    } catch (error) {
      // Refused now means that the snapshot holds it, or that the engine had dropped it before the crash as well.
      if (!(error instanceof RpcError)) throw error
    }
  }

  function watch(watched: Engine): void {
    watched.gone.then((reason) => {
      if (stopping || watched !== engine) return
      inTurn(async () => {
        await log.settle()
        await recover()
        planHeartbeat()
        planSnapshot()
        if (pending.size > 0) planMining()
      }).catch(() => onBroken?.(new EngineStoppedError({ chainId, reason })))
    })
  }

  async function sendRaw(params: readonly unknown[]): Promise<Hex> {
    if (pending.size >= pendingLimit) {
      throw new RpcError({
        code: -32005,
        message: 'Too many transactions are waiting. Send it again in a few seconds.',
      })
    }
    const raw = await parseRawTransaction({
      side,
      chainId,
      params,
      gasLimit,
      balanceOf: async (account) => hexToBigInt(await engine.request<Hex>('eth_getBalance', [account, 'latest'])),
    })
    const { hash, written } = await inTurn(async () => {
      const hash = await engine.request<Hex>('eth_sendRawTransaction', [raw])
      pending.set(hash, raw)
      return { hash, written: log.append({ kind: 'transaction', raw }) }
    })
    // INVARIANT: nobody is told "accepted" before the transaction is on disk.
    await written
    planMining()
    return hash
  }

  async function answer(method: string, params: readonly unknown[]): Promise<unknown> {
    const decision = decideMethod(side, method)
    if (decision.kind === 'answer') return decision.result
    if (decision.kind === 'send') return sendRaw(params)
    return engine.request(method, params)
  }

  clock = { kind: 'history', timestampSeconds: genesisSeconds }
  await endLeftoverEngine(directory)
  await recover()
  log = await openLog(logFile)
  const head = await getHead()
  clock = { kind: 'history', timestampSeconds: head.timestampSeconds }
  await saveInTurn()
  if (pending.size > 0) planMining()

  return {
    chainId,
    getHead,
    pids: () => [engine.pid],
    async open({ port }) {
      const front = await openFront({
        port,
        answer,
        health: async () => {
          const { number, timestampSeconds } = await getHead()
          return { chainId, block: number, timestampSeconds }
        },
      })
      fronts.add(front)
      return front
    },
    advanceTo: (timestampSeconds) =>
      inTurn(async () => {
        const { timestampSeconds: headSeconds } = await getHead()
        if (clock.kind === 'live' || timestampSeconds < headSeconds) {
          throw new TimeWentBackError({ timestampSeconds, headSeconds })
        }
        if (pending.size > 0) await mineInTurn()
        clock = { kind: 'history', timestampSeconds }
      }),
    mine: () => inTurn(mineInTurn),
    goLive: () =>
      inTurn(async () => {
        if (pending.size > 0) await mineInTurn()
        clock = { kind: 'live' }
        await mineInTurn()
      }),
    save: () => inTurn(saveInTurn),
    async stop() {
      if (stopping) return
      await Promise.all([...fronts].map((front) => front.close()))
      await inTurn(async () => {
        stopping = true
        clearTimeout(miningTimer)
        clearTimeout(heartbeatTimer)
        clearTimeout(snapshotTimer)
        await saveInTurn()
        await log.close()
        await engine.stop()
      })
    },
  }
}

/** Gives a function that runs one piece of work at a time, in the order in which they came. */
function createTurns() {
  let last: Promise<unknown> = Promise.resolve()
  return function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = last.then(work)
    last = turn.catch(() => undefined)
    return turn
  }
}
