import { encodeEventTopics, encodeFunctionData, numberToHex } from 'viem'
import type { KeysOfSide } from '@/lib/authority/data'
import type { Holder } from '@/lib/authority/get-keys'
import { toCurl } from '@/lib/chain/to-curl'
import { rpcUrls } from '@/lib/env/rpc-urls'
import { authorityAbi, councilAbi } from '@/lib/generated/contracts'

/** Gives the commands with which anybody asks a chain's node what the page says of its keys. */
export function checkCommands({ side, record: { contracts, startBlock } }: KeysOfSide) {
  const ask = (method: string, ...params: unknown[]) => toCurl({ rpcUrl: rpcUrls()[side], method, params })
  const { authority, council, nationalStablecoin } = contracts
  const topics = (['RoleGranted', 'RoleRevoked'] as const).map(
    (eventName) => encodeEventTopics({ abi: authorityAbi, eventName })[0],
  )
  const ofCouncil = (functionName: 'members' | 'threshold') =>
    ask('eth_call', { to: council?.address, data: encodeFunctionData({ abi: councilAbi, functionName }) }, 'latest')
  return {
    holder: ({ roleId, account }: Holder) => {
      const data = encodeFunctionData({ abi: authorityAbi, functionName: 'hasRole', args: [roleId, account] })
      return ask('eth_call', { to: authority?.address, data }, 'latest')
    },
    grants: ask('eth_getLogs', { address: authority?.address, fromBlock: numberToHex(startBlock), topics: [topics] }),
    members: ofCouncil('members'),
    threshold: ofCouncil('threshold'),
    code: ask('eth_getCode', (nationalStablecoin ?? council)?.address, 'latest'),
  }
}
