import { type Chain, defineChain } from 'viem'
import { deployments } from '@/lib/generated/deployments'
import { nation } from '@/nation.config'

export type ChainSide = 'l1' | 'l2'

/** Where the nation's nodes answer. The server hands it to the browser, so that one build serves any address. */
export type RpcUrls = { l1: string; l2: string }

/** Where most chains have Multicall3, which answers many reads at once. */
export const multicallAddress = '0xcA11bde05977b3631167028862bE2a173976CA11'

/** A chain that lacks it is asked each question by itself: viem would get no answer to any. */
function hasMulticall(chainId: number): boolean {
  return deployments.some((deployment) => deployment.chainId === chainId && deployment.hasMulticall)
}

/** Gives the viem chain of one side, with the node's address that this installation uses. */
export function chainOf(side: ChainSide, rpcUrls: RpcUrls): Chain {
  const { id, name } = nation.chains[side]
  return defineChain({
    id,
    name,
    nativeCurrency: { name: 'Ether', symbol: 'ETH', decimals: 18 },
    rpcUrls: { default: { http: [rpcUrls[side]] } },
    contracts: hasMulticall(id) ? { multicall3: { address: multicallAddress } } : {},
    ...(side === 'l2' ? { sourceId: nation.chains.l1.id } : {}),
  })
}

/** The side on which national money and the registers live. */
export const homeSide: ChainSide = nation.path

/** Every side that this nation stands on. A nation straight on the L1 has no other. */
export const nationSides: readonly ChainSide[] = nation.path === 'l1' ? ['l1'] : ['l1', 'l2']

export const homeChainId: number = nation.chains[homeSide].id

/** Whether acts on the home chain cost nothing. */
export const isHomeFree: boolean = nation.chains[homeSide].isFree
