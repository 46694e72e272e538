import type { Chain } from './chain'
import { TimeWentBackError } from './errors'
import type { Side } from './side'
import type { InTurn } from './turns'

const heartbeatMs = 12_000
const miningDelayMs: Record<Side, number> = { l1: 500, l2: 100 }
const snapshotEveryMs = 5_000
/** Reading the state holds payments up, so it waits for a pause between them. */
const calmMs = 1_000
/** So many acts are done again within some twenty seconds after a crash: more are not left unsaved, calm or not. */
const mostUnsaved = 5_000
/** Blocks without a transaction are cheap to replay, so they wait for a snapshot longer. */
const snapshotEveryEmptyBlocks = 100

/** Decides when a chain makes a block, of what time, and when it writes its state. */
export type Miner = {
  /** A transaction was accepted: a block comes shortly. */
  planBlock(): void
  /** Everything that was planned may have been lost: plans it again. */
  planAll(): void
  /** Makes a block at once with everything accepted so far. */
  mine(): Promise<void>
  /** Sets the time of the blocks to come. Only before `goLive`. Throws {@link TimeWentBackError}. */
  advanceTo(timestampSeconds: number): Promise<void>
  /** From here on blocks carry the real time and one comes at least every 12 seconds. */
  goLive(): Promise<void>
  save(): Promise<void>
  stop(): void
}

/** Gives the miner of a chain, with its clock at the newest block. `onBroken` hears of a block that could not be made. */
export async function createMiner({
  side,
  chain,
  inTurn,
  onBroken,
}: {
  side: Side
  chain: Chain
  inTurn: InTurn
  onBroken: (error: unknown) => void
}): Promise<Miner> {
  const { timestampSeconds: headSeconds } = await chain.getHead()
  let clock: { kind: 'history'; timestampSeconds: number } | { kind: 'live' } = {
    kind: 'history',
    timestampSeconds: headSeconds,
  }
  let isStopped = false
  let blockTimer: NodeJS.Timeout | undefined
  let heartbeatTimer: NodeJS.Timeout | undefined
  let snapshotTimer: NodeJS.Timeout | undefined
  let snapshotPauseMs = snapshotEveryMs
  let emptyBlocksSinceSnapshot = 0
  let busyAt = 0

  function inBackground(work: () => Promise<void>): void {
    work().catch((error: unknown) => {
      if (isStopped) return
      // A connection that broke off means that the engine is gone: it is brought back elsewhere, and the work is due again.
      if (!(error instanceof TypeError)) onBroken(error)
      planHeartbeat()
      if (chain.countPending() > 0) planBlock()
    })
  }

  function planBlock(): void {
    busyAt = Date.now()
    blockTimer ??= setTimeout(() => inBackground(mine), miningDelayMs[side])
  }

  function planHeartbeat(): void {
    clearTimeout(heartbeatTimer)
    if (clock.kind === 'live' && !isStopped) heartbeatTimer = setTimeout(() => inBackground(mine), heartbeatMs)
  }

  function planSnapshot(pauseMs = snapshotPauseMs): void {
    snapshotTimer ??= setTimeout(() => inBackground(saveWhenCalm), pauseMs)
  }

  async function saveWhenCalm(): Promise<void> {
    snapshotTimer = undefined
    const isCalm = Date.now() - busyAt >= calmMs
    if (isCalm || chain.countUnsaved() >= mostUnsaved) await save()
    else planSnapshot(calmMs)
  }

  const mine = () => inTurn(mineInTurn)

  async function mineInTurn(): Promise<void> {
    clearTimeout(blockTimer)
    blockTimer = undefined
    const nowSeconds = clock.kind === 'live' ? Math.floor(Date.now() / 1000) : clock.timestampSeconds
    const transactions = await chain.makeBlock(nowSeconds)
    if (transactions.length === 0) emptyBlocksSinceSnapshot += 1
    if (transactions.length > 0 || emptyBlocksSinceSnapshot >= snapshotEveryEmptyBlocks) planSnapshot()
    planHeartbeat()
  }

  async function save(): Promise<void> {
    clearTimeout(snapshotTimer)
    snapshotTimer = undefined
    const startedAt = Date.now()
    await chain.save()
    emptyBlocksSinceSnapshot = 0
    // A chain that takes long to write is written less often, so that writing never takes more than a twentieth of the time.
    snapshotPauseMs = Math.max(snapshotEveryMs, 20 * (Date.now() - startedAt))
  }

  return {
    planBlock,
    planAll() {
      planHeartbeat()
      planSnapshot()
      if (chain.countPending() > 0) planBlock()
    },
    mine,
    save,
    advanceTo: (timestampSeconds) =>
      inTurn(async () => {
        const head = await chain.getHead()
        if (clock.kind === 'live' || timestampSeconds < head.timestampSeconds) {
          throw new TimeWentBackError({ timestampSeconds, headSeconds: head.timestampSeconds })
        }
        if (chain.countPending() > 0) await mineInTurn()
        clock = { kind: 'history', timestampSeconds }
      }),
    goLive: () =>
      inTurn(async () => {
        if (chain.countPending() > 0) await mineInTurn()
        clock = { kind: 'live' }
        await mineInTurn()
      }),
    stop() {
      isStopped = true
      clearTimeout(blockTimer)
      clearTimeout(heartbeatTimer)
      clearTimeout(snapshotTimer)
    },
  }
}
