// Which file stands behind this name is decided when the portal is built: see next.config.ts.
declare module '#demo-wallet' {
  export const chooseDemoAccount: typeof import('@/components/wallet/demo/demo-wallet').chooseDemoAccount
  export const demoWallet: typeof import('@/components/wallet/demo/demo-wallet').demoWallet
}
