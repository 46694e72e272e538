'use client'

import {
  createAuthenticationAdapter,
  darkTheme,
  lightTheme,
  RainbowKitAuthenticationProvider,
  RainbowKitProvider,
  type Theme,
} from '@rainbow-me/rainbowkit'
import '@rainbow-me/rainbowkit/styles.css'
import { MutationCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useEffectEvent, useMemo, useState } from 'react'
import type { Hex } from 'viem'
import { type Connector, WagmiProvider } from 'wagmi'
import { homeChainId } from '@/lib/chain/chains'
import { nation } from '@/nation.config'
import { createWalletConfig } from './create-wallet-config'
import { getSignInNonce, SignInFailedError, sendSignIn, toSignInMessage } from './sign-in-messages'
import type { WalletFacts } from './wallet-facts'

type Props = {
  facts: WalletFacts
  onSignedIn?: () => void
  onSignInFailed?: (code: string) => void
  /** The wallet is on another network and was not let to ours while it connected. */
  onChainRefused?: () => void
  children: ReactNode
}

/** Everything a wallet needs, in one piece that is loaded at the first action that asks for a wallet. */
export function WalletStack({ facts, onSignedIn, onSignInFailed, onChainRefused, children }: Props) {
  const t = useTranslations('wallet')
  // Made once: a refresh of the page in the middle of an act brings equal facts in a new object.
  const [config] = useState(() => createWalletConfig(facts.rpcUrls))
  const refuse = useEffectEvent(() => onChainRefused?.())
  const [queryClient] = useState(() => createQueryClient(refuse))

  const adapter = useMemo(
    () =>
      createAuthenticationAdapter<string>({
        // RainbowKit loses a press of its button while it waits for a number, so ours is fetched after the press.
        getNonce: async () => 'after-the-press',
        createMessage: async ({ address }) =>
          toSignInMessage({ account: address, nonce: await getSignInNonce(), statement: t('statement') }),
        verify: async ({ message, signature }) => {
          try {
            await sendSignIn({ message, signature: signature as Hex })
            onSignedIn?.()
            return true
          } catch (error) {
            onSignInFailed?.(error instanceof SignInFailedError ? error.code : 'unexpected')
            return false
          }
        },
        signOut: async () => undefined,
      }),
    [t, onSignedIn, onSignInFailed],
  )

  const isDark = useMemo(isDarkPage, [])
  const theme = useMemo(() => toTheme(isDark ? 'dark' : 'light'), [isDark])

  return (
    <WagmiProvider config={config}>
      <QueryClientProvider client={queryClient}>
        <RainbowKitAuthenticationProvider
          adapter={adapter}
          status={facts.account === null ? 'unauthenticated' : 'authenticated'}
        >
          <RainbowKitProvider
            locale={rainbowLocales[facts.locale]}
            modalSize="compact"
            theme={theme}
            appInfo={{ appName: nation.shortName[facts.locale] }}
          >
            <QuietIcons />
            {children}
          </RainbowKitProvider>
        </RainbowKitAuthenticationProvider>
      </QueryClientProvider>
    </WagmiProvider>
  )
}

/** RainbowKit's look in the nation's colours. Its own grey of small words is too pale to read. */
function toTheme(mode: 'light' | 'dark'): Theme {
  const { action, onAction, muted, ink, paper } = nation.colours[mode]
  const base = (mode === 'dark' ? darkTheme : lightTheme)({
    accentColor: action,
    accentColorForeground: onAction,
    borderRadius: 'small',
    fontStack: 'system',
  })
  const colors = {
    ...base.colors,
    modalBackground: paper,
    modalText: ink,
    modalTextDim: muted,
    modalTextSecondary: muted,
    menuItemBackground: paper,
  }
  return { ...base, colors }
}

/** RainbowKit keeps "opening the wallet" on the screen for ever when the switch of network is refused: we look ourselves. */
function createQueryClient(onChainRefused: () => void): QueryClient {
  const mutationCache = new MutationCache({
    onError: async (_, variables) => {
      const { connector } = (variables ?? {}) as { connector?: Partial<Connector> }
      const chainId = await connector?.getChainId?.().catch(() => undefined)
      if (chainId !== undefined && chainId !== homeChainId) onChainRefused()
    },
  })
  return new QueryClient({ mutationCache, defaultOptions: { queries: { retry: false } } })
}

/** Wallet icons are announced as pictures without a name, though the wallet's name stands beside each: hide them. */
function QuietIcons() {
  useEffect(() => {
    const hide = () => {
      for (const icon of document.querySelectorAll('[data-rk] [role="img"]:not([aria-label])')) {
        icon.setAttribute('aria-hidden', 'true')
      }
    }
    const observer = new MutationObserver(hide)
    observer.observe(document.body, { childList: true, subtree: true })
    return () => observer.disconnect()
  }, [])
  return null
}

const rainbowLocales = { en: 'en-US', fr: 'fr-FR', ar: 'ar-AR' } as const

function isDarkPage(): boolean {
  const chosen = document.documentElement.dataset['theme']
  if (chosen === 'dark' || chosen === 'light') return chosen === 'dark'
  return window.matchMedia('(prefers-color-scheme: dark)').matches
}
