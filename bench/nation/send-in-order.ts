import type { Hash, PrivateKeyAccount, TransactionReceipt } from 'viem'
import type { BenchNation } from './open-nation'
import { rpc } from './rpc'
import { type Act, signActs } from './sign-acts'

// A node takes no more than 64 acts of one account at a time.
const atOnce = 48

/** Sends acts of one account one after the other and waits until all are recorded. Throws when one of them failed. */
export async function sendInOrder(
  nation: BenchNation,
  account: PrivateKeyAccount,
  acts: readonly Act[],
): Promise<TransactionReceipt[]> {
  const receipts: TransactionReceipt[] = []
  for (let start = 0; start < acts.length; start += atOnce) {
    const hashes: Hash[] = []
    for (const raw of await signActs(nation, account, acts.slice(start, start + atOnce))) {
      hashes.push(await rpc<Hash>(nation.rpcUrl, 'eth_sendRawTransaction', [raw]))
    }
    const recorded = await Promise.all(
      hashes.map((hash) => nation.chain.waitForTransactionReceipt({ hash, pollingInterval: 100, timeout: 60_000 })),
    )
    for (const { status, transactionHash } of recorded) {
      if (status !== 'success') throw new Error(`The act ${transactionHash} failed.`)
    }
    receipts.push(...recorded)
  }
  return receipts
}
