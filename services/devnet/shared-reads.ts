type Request = (method: string, params: readonly unknown[]) => Promise<unknown>

export type SharedReads = {
  request: Request
  /** A block was made, or the engine is another one: what was read before answers nobody who asks from now on. */
  forget(): void
}

/** What is the same for everybody until the next block. */
const shared: ReadonlySet<string> = new Set([
  'eth_blockNumber',
  'eth_getBlockByHash',
  'eth_getBlockByNumber',
  'eth_getBlockReceipts',
  'eth_getLogs',
  'eth_getTransactionReceipt',
])

/** Whoever reads the whole history asks for each block once: keeping them all would only fill memory. */
const mostKept = 100

/**
 * Asks the engine once for what many ask between two blocks.
 *
 * The engine recovers the signer of every transaction of a block each time it is asked for the block. An indexer that asks
 * for the newest one several times a second would keep it busy with a full block, and no other would ever be made.
 */
export function createSharedReads(ask: Request): SharedReads {
  let kept = new Map<string, Promise<unknown>>()
  return {
    request(method, params) {
      const question = JSON.stringify([method, params])
      if (!shared.has(method) || question.includes('"pending"')) return ask(method, params)
      const known = kept.get(question)
      if (known) return known
      if (kept.size >= mostKept) kept = new Map()
      const answers = kept
      const answer = ask(method, params)
      answers.set(question, answer)
      // A question that failed is asked again.
      answer.catch(() => answers.delete(question))
      return answer
    },
    forget() {
      kept = new Map()
    },
  }
}
