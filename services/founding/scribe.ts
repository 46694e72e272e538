import { type Address, type Hash, type Hex, hexToNumber } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { demoKeys, deployerKey } from '@/lib/demo/keys'
import { FoundingFailedError } from './errors'

/** Time of a network that is not live yet: it stands still, and goes forward as told. */
export type PastClock = {
  /** Blocks from now on carry this time. */
  advanceTo(timestampSeconds: number): Promise<void>
  /** Makes a block at once with everything that was sent. */
  mine(): Promise<void>
}

export type Act = { signer: string; to: Address; data: Hex; gas: bigint; step: string; value?: bigint }

/** What a unit of gas may cost, in wei. */
export type GasPrice = { maxFeePerGas: bigint; maxPriorityFeePerGas: bigint }

export type Scribe = {
  /** Puts acts on the chain in one block of the given time, in their order. Throws {@link FoundingFailedError}. */
  write(atSeconds: number, acts: readonly Act[]): Promise<Hash[]>
}

/** Signs acts with the demo keys and sends them through the network's front, as a wallet would. */
export function createScribe({
  clock,
  chainId,
  rpcUrl,
  price,
}: {
  clock: PastClock
  chainId: number
  rpcUrl: string
  price: GasPrice
}): Scribe {
  const accounts = new Map(
    [...demoKeys, deployerKey].map(({ slug, privateKey }) => [slug, privateKeyToAccount(privateKey)]),
  )
  const nonces = new Map<string, number>()

  return {
    async write(atSeconds, acts) {
      await clock.advanceTo(atSeconds)
      const hashes: Hash[] = []
      for (const { signer, to, data, gas, step, value = 0n } of acts) {
        const account = accounts.get(signer)
        if (!account) throw new FoundingFailedError({ step, reason: `there is no key "${signer}"` })
        const nonce = nonces.get(signer) ?? (await countActs(account.address, step))
        const raw = await account.signTransaction({
          type: 'eip1559',
          chainId,
          nonce,
          to,
          data,
          gas,
          value,
          ...price,
        })
        hashes.push(await request<Hash>(rpcUrl, 'eth_sendRawTransaction', [raw], step))
        nonces.set(signer, nonce + 1)
      }
      await clock.mine()
      for (const [index, hash] of hashes.entries()) {
        const step = acts[index]?.step ?? ''
        const receipt = await request<{ status: Hex } | null>(rpcUrl, 'eth_getTransactionReceipt', [hash], step)
        if (receipt?.status !== '0x1')
          throw new FoundingFailedError({ step, reason: receipt ? 'reverted' : 'not in a block' })
      }
      return hashes
    },
  }

  /** The deployer has acted before. */
  async function countActs(account: Address, step: string): Promise<number> {
    return hexToNumber(await request<Hex>(rpcUrl, 'eth_getTransactionCount', [account, 'latest'], step))
  }
}

async function request<Result>(
  rpcUrl: string,
  method: string,
  params: readonly unknown[],
  step: string,
): Promise<Result> {
  const response = await fetch(rpcUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
  })
  const { result, error } = (await response.json()) as { result: Result; error?: { message: string } }
  if (error) throw new FoundingFailedError({ step, reason: error.message })
  return result
}
