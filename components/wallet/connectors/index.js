// The part of wagmi's connectors that the portal uses. The full package pulls in wallet kits of companies, some of them
// under licences that are not open source, and does not build here; see docs/decisions/wallet-connectors.md.
export { injected, mock } from '@wagmi/core'

const absent = (name) => () => {
  throw new Error(`The connector "${name}" is not part of this portal. Browser wallets are found by EIP-6963.`)
}

export const baseAccount = absent('baseAccount')
export const coinbaseWallet = absent('coinbaseWallet')
export const gemini = absent('gemini')
export const metaMask = absent('metaMask')
export const porto = absent('porto')
export const safe = absent('safe')
export const walletConnect = absent('walletConnect')

export const version = '6.2.0'
