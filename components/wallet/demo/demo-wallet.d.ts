// Which file stands behind this name is decided when the portal is built: see next.config.ts.
declare module '#demo-wallet' {
  export { chooseDemoAccount, demoWallet } from '@/components/wallet/demo/demo-wallet'
}
