import {
  type Address,
  type Chain,
  createPublicClient,
  createWalletClient,
  type Hex,
  http,
  numberToHex,
  type PrivateKeyAccount,
  type TransactionRequest,
} from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { isHomeFree } from '@/lib/chain/chains'
import { demoKeys } from '@/lib/demo/keys'

type Request = { method: string; params?: unknown }

const storageKey = 'civitas.demo-account'

/** Remembers which demo person this browser is. */
export function rememberDemoAccount(account: Address): void {
  localStorage.setItem(storageKey, account)
}

/** Gives the wallet of the chosen demo person, or undefined while nobody is chosen. */
export function chosenAccount(): PrivateKeyAccount | undefined {
  const chosen = localStorage.getItem(storageKey)?.toLowerCase()
  const key = demoKeys.find(({ address }) => address.toLowerCase() === chosen)
  return key && privateKeyToAccount(key.privateKey)
}

export function forgetDemoAccount(): void {
  localStorage.removeItem(storageKey)
}

/**
 * An EIP-1193 provider that signs in the browser with a published test key, for newcomers without wallet software.
 *
 * What it does not sign itself it passes on to the nation's node.
 */
export function createDemoProvider(chain: Chain) {
  const node = createPublicClient({ chain, transport: http() })

  async function request({ method, params = [] }: Request): Promise<unknown> {
    const account = chosenAccount()
    const args = params as readonly unknown[]
    switch (method) {
      case 'eth_accounts':
      case 'eth_requestAccounts':
        return account ? [account.address] : []
      case 'eth_chainId':
        return numberToHex(chain.id)
      case 'wallet_switchEthereumChain':
      case 'wallet_addEthereumChain':
        return null
      case 'personal_sign':
        return requireAccount(account).signMessage({ message: { raw: args[0] as Hex } })
      case 'eth_signTypedData_v4':
        return requireAccount(account).signTypedData(JSON.parse(args[1] as string))
      case 'eth_sendTransaction':
        return send(requireAccount(account), args[0] as TransactionRequest<Hex>)
      default:
        return node.request({ method, params } as never)
    }
  }

  function send(account: PrivateKeyAccount, { to, data, value, nonce, gas }: TransactionRequest<Hex>): Promise<Hex> {
    const wallet = createWalletClient({ account, chain, transport: http() })
    return wallet.sendTransaction({
      type: 'eip1559',
      to: to ?? null,
      ...(data ? { data } : {}),
      ...(value ? { value: BigInt(value) } : {}),
      ...(nonce === undefined ? {} : { nonce: Number(nonce) }),
      ...(gas ? { gas: BigInt(gas) } : {}),
      ...(isHomeFree && { maxFeePerGas: 0n, maxPriorityFeePerGas: 0n }),
    })
  }

  return { request, on: () => undefined, removeListener: () => undefined }
}

function requireAccount(account: PrivateKeyAccount | undefined): PrivateKeyAccount {
  if (!account) throw new Error('No demo person is chosen.')
  return account
}
