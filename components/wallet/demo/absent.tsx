import type { Wallet } from '@rainbow-me/rainbowkit'
import type { Address } from 'viem'

// What every nation but a local one gets in place of the demo wallet: nothing.

export function demoWallet(): (() => Wallet) | undefined {
  return undefined
}

export function chooseDemoAccount(_account: Address): void {
  throw new Error('This nation has no demo wallet.')
}
