'use client'

import type { Address } from 'viem'
import type { WalletFacts } from '@/components/wallet/wallet-facts'
import { WalletStack } from '@/components/wallet/wallet-stack'
import type { PreparedCall } from '@/lib/tx/contract-request'
import { WalletError } from '@/lib/tx/errors'
import { type ActHandlers, useAct } from './use-act'

type Props = { call: PreparedCall; account: Address; facts: WalletFacts; handlers: ActHandlers }

/** Brings the wallet code with it and carries out one act. Loaded when the reader confirms. */
export default function ActRunner({ facts, ...act }: Props) {
  return (
    <WalletStack facts={facts} onChainRefused={() => act.handlers.onFailed(new WalletError({ reason: 'chain_wrong' }))}>
      <Run {...act} />
    </WalletStack>
  )
}

function Run(props: Omit<Props, 'facts'>) {
  useAct(props)
  return null
}
