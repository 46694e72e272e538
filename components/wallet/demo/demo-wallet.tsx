import type { Wallet } from '@rainbow-me/rainbowkit'
import type { Address } from 'viem'
import { type CreateConnectorFn, createConnector } from 'wagmi'
import { chosenAccount, createDemoProvider, forgetDemoAccount, rememberDemoAccount } from './demo-provider'

const icon =
  'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 28 28"%3E%3Crect width="28" height="28" rx="4" fill="%230B5D4A"/%3E%3Ccircle cx="14" cy="14" r="7" fill="none" stroke="%23fff"/%3E%3Ccircle cx="14" cy="14" r="4" fill="none" stroke="%23fff"/%3E%3C/svg%3E'

/** Makes this browser the wallet of a demo person. */
export function chooseDemoAccount(account: Address): void {
  rememberDemoAccount(account)
}

/** The wallet of the local nation's demo people. Its keys are published: see lib/demo/keys.ts. */
export function demoWallet(): (() => Wallet) | undefined {
  return () => ({
    id: 'demo',
    name: 'Demo wallet',
    iconUrl: icon,
    iconBackground: '#0B5D4A',
    installed: true,
    createConnector: (details) => demoConnector({ rkDetails: details.rkDetails }),
  })
}

function demoConnector(extra: Record<string, unknown>): CreateConnectorFn {
  return createConnector((config) => {
    const provider = () => createDemoProvider(config.chains[0])
    return {
      ...extra,
      id: 'demo',
      name: 'Demo wallet',
      type: 'demo',
      async connect({ withCapabilities }: { withCapabilities?: boolean } = {}) {
        const account = chosenAccount()
        if (!account) throw new Error('No demo person is chosen.')
        const { address } = account
        return {
          accounts: (withCapabilities ? [{ address, capabilities: {} }] : [address]) as never,
          chainId: config.chains[0].id,
        }
      },
      async disconnect() {
        forgetDemoAccount()
      },
      async getAccounts() {
        const account = chosenAccount()
        return account ? [account.address] : []
      },
      async getChainId() {
        return config.chains[0].id
      },
      async getProvider() {
        return provider()
      },
      async isAuthorized() {
        return chosenAccount() !== undefined
      },
      async switchChain() {
        return config.chains[0]
      },
      onAccountsChanged: () => undefined,
      onChainChanged: () => undefined,
      onDisconnect: () => undefined,
    }
  })
}
