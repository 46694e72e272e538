import type { Address } from 'viem'
import type { RpcUrls } from '@/lib/chain/chains'
import type { Locale } from '@/nation.config'

/** What the server tells wallet code about this installation and this reader. */
export type WalletFacts = {
  rpcUrls: RpcUrls
  locale: Locale
  /** The account that is signed in, or null. */
  account: Address | null
}
