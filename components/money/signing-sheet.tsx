import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { Address } from 'viem'
import { ActButton } from '@/components/tx/act-button'
import { CodeText } from '@/components/ui/code-text'
import { Details } from '@/components/ui/details'
import { Notice } from '@/components/ui/notice'
import { SummaryList, type SummaryRow } from '@/components/ui/summary-list'
import { homeChainId } from '@/lib/chain/chains'
import { rpcUrls } from '@/lib/env/rpc-urls'
import { type MoneyAct, prepareAct } from '@/lib/money/act'

type Props = {
  act: MoneyAct
  account: Address
  intent: string
  /** What signing does, in words. */
  effect: ReactNode
  rows: readonly SummaryRow[]
  label: string
  variant?: 'primary' | 'secondary' | 'danger'
}

/** What an officer reads before signing: the effect in words, then what stands behind it, field by field. */
export async function SigningSheet({ act, account, intent, effect, rows, label, variant }: Props) {
  const [t, pay, locale] = await Promise.all([getTranslations('issuance'), getTranslations('pay'), getLocale()])
  const { address, functionName, args } = prepareAct(homeChainId, act)
  return (
    <div className="space-y-6">
      <section aria-labelledby="effect" className="space-y-2">
        <h2 id="effect" className="font-semibold">
          {t('effect')}
        </h2>
        <p className="text-lead">{effect}</p>
      </section>
      {rows.length > 0 && <SummaryList rows={rows} />}
      <Details summary={t('decoded')}>
        <SummaryList
          rows={[
            { key: 'contract', label: t('contract'), value: <CodeText text={address} /> },
            { key: 'function', label: t('function'), value: <CodeText text={functionName} /> },
            ...args.map((value, index) => ({
              key: `argument-${index}`,
              label: String(index + 1),
              value: <CodeText text={String(value)} />,
            })),
          ]}
        />
      </Details>
      <noscript>
        <Notice state="waiting" title={pay('needsScript')} />
      </noscript>
      <div className="needs-script">
        <ActButton
          act={act}
          account={account}
          facts={{ rpcUrls: rpcUrls(), locale, account }}
          intent={intent}
          label={label}
          {...(variant && { variant })}
        />
      </div>
    </div>
  )
}
