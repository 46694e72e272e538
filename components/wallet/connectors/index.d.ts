export { type InjectedParameters, injected, type MockParameters, mock } from '@wagmi/core'

type AbsentConnector = (parameters?: never) => never

export declare const baseAccount: AbsentConnector
export declare const coinbaseWallet: AbsentConnector
export declare const gemini: AbsentConnector
export declare const metaMask: AbsentConnector
export declare const porto: AbsentConnector
export declare const safe: AbsentConnector
export declare const walletConnect: AbsentConnector

export type BaseAccountParameters = Record<string, unknown>
export type CoinbaseWalletParameters = Record<string, unknown>
export type GeminiParameters = Record<string, unknown>
export type MetaMaskParameters = Record<string, unknown>
export type PortoParameters = Record<string, unknown>
export type SafeParameters = Record<string, unknown>
export type WalletConnectParameters = Record<string, unknown>

export declare const version: string
