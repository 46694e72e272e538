import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { type Hex, hexToNumber, numberToHex, parseGwei } from 'viem'
import { type Engine, endLeftoverEngine, startEngine } from './engine'
import { EngineStoppedError, RpcError } from './errors'
import { createGenesis } from './genesis'
import { createSharedReads } from './shared-reads'
import type { Side } from './side'
import type { InTurn } from './turns'
import { openLog, readLog, writeAtomically } from './write-ahead-log'

/** A real L1 is never empty for long. Left to itself, an L1 of one machine would soon ask next to nothing. */
const baseFees: Partial<Record<Side, bigint>> = { l1: parseGwei('1') }

/** File of what a chain accepted since its last snapshot, in its folder. */
export const logName = 'accepted.log'

export type Block = { number: number; timestampSeconds: number; hash: Hex; transactions: readonly Hex[] }

/**
 * A chain that survives its engine: what it accepted is on disk, as a snapshot and a log of what came after.
 *
 * Whoever calls `accept`, `makeBlock` or `close` does so in turn: the same calls in the same order give the same
 * blocks, and that order is what the log keeps.
 */
export type Chain = {
  /** Asks the engine. Throws {@link RpcError} with the engine's own code and sentence. */
  request<Result>(method: string, params?: readonly unknown[]): Promise<Result>
  getHead(): Promise<Block>
  /** How many transactions are accepted and not yet in a block. */
  countPending(): number
  /** How many of these wait for another of their account that has not come. */
  countGapped(): Promise<number>
  /** How many acts would have to be done again after a crash now. */
  countUnsaved(): number
  /** Gives a transaction to the engine. `written` resolves when it is on disk. */
  accept(raw: Hex): Promise<{ hash: Hex; written: Promise<void> }>
  /** Makes the next block, of this time or the newest block's, and writes that down before. Gives what is in it. */
  makeBlock(wantedSeconds: number): Promise<readonly Hex[]>
  /**
   * Writes the state. Resolves when it is on disk. Takes its turns itself, to read the state and to shorten the log: while it
   * writes, which takes longest, the chain goes on.
   */
  save(): Promise<void>
  close(): Promise<void>
  /** The engine's process. */
  pid(): number
}

type Snapshot = { write(): Promise<void>; settle(): Promise<void> }

/**
 * Opens the chain of a folder with everything it ever accepted, or with its first block when the folder is empty.
 *
 * An engine that dies is brought back with all that was accepted: `onRecovered` hears of that, in turn, and `onBroken` of
 * one that could not be brought back.
 */
export async function openChain({
  side,
  chainId,
  directory,
  genesisSeconds,
  inTurn,
  onRecovered,
  onBroken,
}: {
  side: Side
  chainId: number
  directory: string
  genesisSeconds: number
  inTurn: InTurn
  onRecovered: () => void
  onBroken: (error: unknown) => void
}): Promise<Chain> {
  await mkdir(directory, { recursive: true })
  const snapshotFile = join(directory, 'state.json')
  const logFile = join(directory, logName)
  await endLeftoverEngine(directory)
  const log = await openLog(logFile)
  /** Accepted and not yet in a block, in order of arrival. */
  const pending = new Map<Hex, Hex>()
  let isClosed = false
  let saving: Promise<void> = Promise.resolve()
  let writing: Promise<void> = Promise.resolve()
  let engine = await recover()
  const reads = createSharedReads((method, params) => engine.request(method, params))
  watch(engine)

  /** Starts an engine from the snapshot and does again what the log holds beyond it. */
  async function recover(): Promise<Engine> {
    const isNew = !existsSync(snapshotFile)
    const genesisFile = join(directory, 'genesis.json')
    if (isNew) {
      await writeFile(genesisFile, JSON.stringify(createGenesis({ chainId, timestampSeconds: genesisSeconds })))
    }
    const from = isNew ? { genesis: genesisFile } : { snapshot: snapshotFile }
    const started = await startEngine({ side, chainId, directory, from })
    try {
      pending.clear()
      if (isNew) await log.replace([])
      await replayLog(started)
      return started
    } catch (error) {
      await started.stop()
      throw error
    }
  }

  async function replayLog(started: Engine): Promise<void> {
    const head = await getHeadOf(started)
    // After loading, the engine's own clock stands at the real time and would refuse a block older than that.
    await started.request('anvil_setTime', [head.timestampSeconds])
    let number = head.number
    for (const entry of await readLog(logFile)) {
      if (entry.kind === 'transaction') await replayTransaction(started, entry.raw)
      else if (entry.number === number + 1) {
        await mineOn(started, entry.timestampSeconds, () => undefined)
        number += 1
      }
    }
  }

  async function replayTransaction(started: Engine, raw: Hex): Promise<void> {
    try {
      pending.set(await started.request<Hex>('eth_sendRawTransaction', [raw]), raw)
    } catch (error) {
      // Refused now means that the snapshot holds it, or that the engine had dropped it before the crash as well.
      if (!(error instanceof RpcError)) throw error
    }
  }

  /** The engine's part of making a block: the same calls in the same order give the same block. */
  async function mineOn(miner: Engine, timestampSeconds: number, onMined: () => void): Promise<readonly Hex[]> {
    const baseFee = baseFees[side]
    if (baseFee !== undefined) await miner.request('anvil_setNextBlockBaseFeePerGas', [numberToHex(baseFee)])
    await miner.request('evm_setNextBlockTimestamp', [timestampSeconds])
    await miner.request('evm_mine')
    onMined()
    const { transactions } = await getHeadOf(miner)
    for (const hash of transactions) pending.delete(hash)
    if (pending.size === (await countPoolOf(miner)).all) return transactions
    for (const hash of pending.keys()) {
      // The engine drops a transaction that became impossible (its nonce was used by another one).
      if ((await miner.request('eth_getTransactionByHash', [hash])) === null) pending.delete(hash)
    }
    return transactions
  }

  function watch(watched: Engine): void {
    watched.gone.then((reason) => {
      inTurn(async () => {
        if (isClosed) return
        await log.settle()
        engine = await recover()
        reads.forget()
        watch(engine)
        onRecovered()
      }).catch(() => onBroken(new EngineStoppedError({ chainId, reason })))
    })
  }

  /** The state as it is now, in turn. A crash before `settle` leaves entries that it already has; replay passes over them. */
  async function takeSnapshot(): Promise<Snapshot> {
    const dump = await engine.request<Hex>('anvil_dumpState')
    const waiting = [...pending.values()]
    log.mark()
    return {
      write: async () => writeAtomically(snapshotFile, await promisify(gunzip)(Buffer.from(dump.slice(2), 'hex'))),
      settle: () => log.replace(waiting.map((raw) => ({ kind: 'transaction', raw }))),
    }
  }

  async function saveOnce(): Promise<void> {
    const snapshot = await inTurn(takeSnapshot)
    writing = snapshot.write()
    await writing
    // The chain was closed meanwhile, with a later state: the log is that one's.
    await inTurn(async () => {
      if (!isClosed) await snapshot.settle()
    })
  }

  function save(): Promise<void> {
    // One after the other: an older state must never take a newer one's place.
    saving = saving.catch(() => undefined).then(saveOnce)
    return saving
  }

  return {
    request: <Result>(method: string, params: readonly unknown[] = []) =>
      reads.request(method, params) as Promise<Result>,
    getHead: () => getHeadOf(engine),
    countPending: () => pending.size,
    countGapped: async () => (await countPoolOf(engine)).gapped,
    countUnsaved: log.count,
    pid: () => engine.pid,
    save,
    async accept(raw) {
      const hash = await engine.request<Hex>('eth_sendRawTransaction', [raw])
      pending.set(hash, raw)
      return { hash, written: log.append({ kind: 'transaction', raw }) }
    },
    async makeBlock(wantedSeconds) {
      const head = await getHeadOf(engine)
      const timestampSeconds = Math.max(wantedSeconds, head.timestampSeconds)
      await log.append({ kind: 'block', number: head.number + 1, timestampSeconds })
      return mineOn(engine, timestampSeconds, reads.forget)
    },
    async close() {
      isClosed = true
      await writing.catch(() => undefined)
      try {
        const snapshot = await takeSnapshot()
        await snapshot.write()
        await snapshot.settle()
      } finally {
        await log.close()
        await engine.stop()
      }
    },
  }
}

async function getHeadOf(engine: Engine): Promise<Block> {
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

async function countPoolOf(engine: Engine): Promise<{ all: number; gapped: number }> {
  const { pending, queued } = await engine.request<{ pending: Hex; queued: Hex }>('txpool_status')
  return { all: hexToNumber(pending) + hexToNumber(queued), gapped: hexToNumber(queued) }
}
