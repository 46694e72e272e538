import { connectorsForWallets } from '@rainbow-me/rainbowkit'
import { injectedWallet } from '@rainbow-me/rainbowkit/wallets'
import { type Config, createConfig, http } from 'wagmi'
import { demoWallet } from '#demo-wallet'
import { chainOf, homeSide, type RpcUrls } from '@/lib/chain/chains'
import { nation } from '@/nation.config'

/** Gives wagmi's configuration for this installation: the home chain, browser wallets, and the local nation's demo wallet. */
export function createWalletConfig(rpcUrls: RpcUrls): Config {
  const chain = chainOf(homeSide, rpcUrls)
  const demo = demoWallet()
  return createConfig({
    chains: [chain],
    connectors: connectorsForWallets(
      [{ groupName: nation.shortName.en, wallets: [...(demo ? [demo] : []), injectedWallet] }],
      { appName: nation.shortName.en, projectId: '' },
    ),
    multiInjectedProviderDiscovery: true,
    transports: { [chain.id]: http(rpcUrls[homeSide], { retryCount: 0, timeout: 6_000 }) },
    pollingInterval: 500,
    ssr: false,
  })
}
