import 'server-only'
import type { Address } from 'viem'
import { isHomeFree } from '@/lib/chain/chains'
import { serverClient } from '@/lib/chain/server-client'
import { type ContractRequest, toCall } from './contract-request'
import { estimateFee, type Fee } from './estimate-fee'

/** Gives what an act of this account will cost, or undefined where acts are free or the network would refuse it. */
export async function getFee(request: ContractRequest, account: Address): Promise<Fee | undefined> {
  return isHomeFree ? undefined : estimateFee(serverClient(), { call: toCall(request), account })
}
