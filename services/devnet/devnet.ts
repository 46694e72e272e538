import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type Hex, hexToBigInt, hexToNumber } from 'viem'
import { type Chain, logName, openChain } from './chain'
import { RpcError } from './errors'
import { type Front, openFront } from './front'
import { createMiner, type Miner } from './miner'
import { checkExtent, decideMethod, limitGas, parseRawTransaction } from './rpc-policy'
import type { Side } from './side'
import { createTurns, type InTurn } from './turns'

const gasLimit = 30_000_000n
const pendingLimit = 5_000
/**
 * A transaction with a gap before its nonce waits for ever, and accounts and acts cost nothing here: so there is no room for
 * more of them than get in nobody's way. Whoever sends in order needs none of it.
 */
const gapLimit = 256

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
  /** Gives what the chain counted since it was started, and what waits. */
  getFigures(): Promise<DevnetFigures>
  stop(): Promise<void>
  /** Process ids to end should this process die without stopping them. */
  pids(): number[]
}

export type DevnetFigures = {
  head: number
  /** Transactions that are accepted and not yet in a block. */
  pending: number
  /** Transactions that were accepted, and calls of any kind that were answered with an error. */
  accepted: number
  refused: number
  /** Length of the log of what was accepted since the last snapshot. */
  logBytes: number
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
  onBroken = () => undefined,
}: {
  side: Side
  chainId: number
  directory: string
  genesisSeconds: number
  onBroken?: (error: unknown) => void
}): Promise<Devnet> {
  const inTurn = createTurns()
  let miner: Miner | undefined
  const onRecovered = () => miner?.planAll()
  const chain = await openChain({ side, chainId, directory, genesisSeconds, inTurn, onRecovered, onBroken })
  try {
    miner = await createMiner({ side, chain, inTurn, onBroken })
    await miner.save()
  } catch (error) {
    await chain.close()
    throw error
  }
  if (chain.countPending() > 0) miner.planBlock()
  return toDevnet({ side, chainId, chain, miner, inTurn, logFile: join(directory, logName) })
}

function toDevnet(network: {
  side: Side
  chainId: number
  chain: Chain
  miner: Miner
  inTurn: InTurn
  logFile: string
}): Devnet {
  const { side, chainId, chain, miner, inTurn, logFile } = network
  const counted = { accepted: 0, refused: 0 }
  const fronts = new Set<Front>()
  let stopped: Promise<void> | undefined

  async function sendRaw(params: readonly unknown[]): Promise<Hex> {
    if (chain.countPending() >= pendingLimit) {
      throw new RpcError({
        code: -32005,
        message: 'Too many transactions are waiting. Send it again in a few seconds.',
      })
    }
    const { raw, sender, nonce, ahead } = await parseRawTransaction({
      side,
      chainId,
      params,
      gasLimit,
      balanceOf: async (account) => hexToBigInt(await chain.request<Hex>('eth_getBalance', [account, 'latest'])),
      nonceOf: async (account) => hexToNumber(await chain.request<Hex>('eth_getTransactionCount', [account, 'latest'])),
    })
    const { hash, written } = await inTurn(async () => {
      if (ahead > 0) await requireRoom(sender, nonce)
      return chain.accept(raw)
    })
    // INVARIANT: nobody is told "accepted" before the transaction is on disk.
    await written
    counted.accepted += 1
    miner.planBlock()
    return hash
  }

  /** Throws when a transaction would wait for one before it that is not there, and too many do so already. */
  async function requireRoom(sender: Hex, nonce: number): Promise<void> {
    const next = hexToNumber(await chain.request<Hex>('eth_getTransactionCount', [sender, 'pending']))
    if (nonce <= next || (await chain.countGapped()) < gapLimit) return
    throw new RpcError({
      code: -32005,
      message: `The account's next nonce is ${next}, and too many transactions wait for others. Send the ones before it first.`,
    })
  }

  async function answer(method: string, params: readonly unknown[]): Promise<unknown> {
    const decision = decideMethod(side, method)
    if (decision.kind === 'answer') return decision.result
    if (decision.kind === 'send') return sendRaw(params)
    checkExtent(method, params)
    return chain.request(method, limitGas(method, params, gasLimit))
  }

  async function answerCounted(method: string, params: readonly unknown[]): Promise<unknown> {
    try {
      return await answer(method, params)
    } catch (error) {
      counted.refused += 1
      throw error
    }
  }

  async function getFigures(): Promise<DevnetFigures> {
    const [{ number: head }, log] = await Promise.all([chain.getHead(), stat(logFile).catch(() => undefined)])
    return { head, pending: chain.countPending(), ...counted, logBytes: log?.size ?? 0 }
  }

  async function health(): Promise<Record<string, unknown>> {
    const { number, timestampSeconds } = await chain.getHead()
    return { chainId, block: number, timestampSeconds }
  }

  async function stop(): Promise<void> {
    await Promise.all([...fronts].map((front) => front.close()))
    await inTurn(() => {
      miner.stop()
      return chain.close()
    })
  }

  return {
    chainId,
    getHead: chain.getHead,
    pids: () => [chain.pid()],
    advanceTo: miner.advanceTo,
    mine: miner.mine,
    goLive: miner.goLive,
    save: miner.save,
    getFigures,
    async open({ port }) {
      const front = await openFront({ port, answer: answerCounted, health })
      fronts.add(front)
      return front
    },
    stop: () => {
      stopped ??= stop()
      return stopped
    },
  }
}
