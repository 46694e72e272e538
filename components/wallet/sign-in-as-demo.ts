import type { Address } from 'viem'
import { connect, disconnect, signMessage } from 'wagmi/actions'
import { chooseDemoAccount } from '#demo-wallet'
import { createWalletConfig } from './create-wallet-config'
import { getSignInNonce, SignInFailedError, sendSignIn, toSignInMessage } from './sign-in-messages'
import type { WalletFacts } from './wallet-facts'

type Result = { ok: true } | { ok: false; code: string }

/** Signs in as a demo person, with the same message and the same check as any wallet. */
export async function signInAsDemo(params: {
  account: Address
  facts: WalletFacts
  statement: string
}): Promise<Result> {
  const { account, facts, statement } = params
  try {
    const config = createWalletConfig(facts.rpcUrls)
    const connector = config.connectors.find(({ id }) => id === 'demo')
    if (!connector) return { ok: false, code: 'wallet.not_connected' }
    await disconnect(config)
    chooseDemoAccount(account)
    await connect(config, { connector })
    const message = toSignInMessage({ account, nonce: await getSignInNonce(), statement })
    const signature = await signMessage(config, { connector, account, message })
    await sendSignIn({ message, signature })
    return { ok: true }
  } catch (error) {
    return { ok: false, code: error instanceof SignInFailedError ? error.code : 'unexpected' }
  }
}
