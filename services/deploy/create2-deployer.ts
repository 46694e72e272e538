import type { Address, Hex } from 'viem'
import { formatEther, parseEther } from 'viem'
import { AppError } from '@/lib/errors/app-error'
import type { DeployChain } from './chain'
import { Create2DeployerRefusedError } from './errors'
import { reasonOf } from './node-errors'
import { create2Deployer } from './plan'

/**
 * The transaction that makes the CREATE2 deployer at the same address on every chain. Nobody has a key of its sender: the
 * signature is made up, and the sender follows from it.
 */
const presigned: Hex =
  '0xf8a58085174876e800830186a08080b853604580600e600039806000f350fe7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe03601600081602082378035828234f58015156039578182fd5b8082525050506014600cf31ba02222222222222222222222222222222222222222222222222222222222222222a02222222222222222222222222222222222222222222222222222222222222222'
const sender: Address = '0x3fAB184622Dc19b6109349B94811493BF2a45362'

/** What the sender needs: 100,000 units of gas at 100 gwei, of which the rest stays with it for ever. */
export const create2DeployerCost: bigint = parseEther('0.01')

export async function hasCreate2Deployer({ reader }: DeployChain): Promise<boolean> {
  return (await reader.getCode({ address: create2Deployer })) !== undefined
}

/** Gives how much ether the sender of the transaction still lacks. */
export async function lackOfSender({ reader }: DeployChain): Promise<bigint> {
  const balance = await reader.getBalance({ address: sender })
  return balance >= create2DeployerCost ? 0n : create2DeployerCost - balance
}

/**
 * Puts the CREATE2 deployer on a chain that lacks it.
 *
 * The chain is asked for it before its ether is paid, since some take no transaction of this old form. Throws
 * {@link Create2DeployerRefusedError} then.
 */
export async function ensureCreate2Deployer(chain: DeployChain, say: (line: string) => void): Promise<void> {
  if (await hasCreate2Deployer(chain)) return
  const lack = await lackOfSender(chain)
  if (lack > 0n) {
    await requireTaken(chain)
    say(`  …  putting the CREATE2 deployer on the chain, for ${formatEther(lack)} ETH`)
    await chain.send([{ step: 'ether for the CREATE2 deployer', to: sender, data: '0x', value: lack }])
  }
  try {
    await chain.sendPresigned(presigned)
  } catch (cause) {
    if (cause instanceof AppError) throw cause
    throw new Create2DeployerRefusedError({ reason: reasonOf(cause), cause })
  }
}

/** Throws when the chain refuses the transaction for another reason than its missing ether. */
async function requireTaken({ reader }: DeployChain): Promise<void> {
  try {
    await reader.sendRawTransaction({ serializedTransaction: presigned })
  } catch (cause) {
    if (cause instanceof AppError) throw cause
    const reason = reasonOf(cause)
    if (!/funds|balance/i.test(reason)) throw new Create2DeployerRefusedError({ reason, cause })
  }
}
