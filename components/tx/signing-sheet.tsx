import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { Address } from 'viem'
import { CodeText } from '@/components/ui/code-text'
import { Details } from '@/components/ui/details'
import { Notice } from '@/components/ui/notice'
import { SummaryList, type SummaryRow } from '@/components/ui/summary-list'
import type { WalletFacts } from '@/components/wallet/wallet-facts'
import { isHomeFree } from '@/lib/chain/chains'
import { type ContractRequest, toCall } from '@/lib/tx/contract-request'
import type { Fee } from '@/lib/tx/estimate-fee'
import { ActButton } from './act-button'
import { FeeText } from './fee-text'

type Props = {
  request: ContractRequest
  account: Address
  facts: WalletFacts
  intent: string
  /** What signing does, in words. */
  effect: ReactNode
  rows: readonly SummaryRow[]
  /** What the network takes for it, where acts are not free. */
  fee?: Fee | undefined
  label: string
  variant?: 'primary' | 'secondary' | 'danger'
  /** Where to read how things stand when someone else acted first. */
  whenLost?: { href: string; label: string }
}

/** What an officer reads before signing: the effect in words, then what stands behind it, field by field. */
export async function SigningSheet({
  request,
  account,
  facts,
  intent,
  effect,
  rows,
  fee,
  label,
  variant,
  whenLost,
}: Props) {
  const [t, tFee] = await Promise.all([getTranslations('signing'), getTranslations('fee')])
  const { address, functionName, args } = request
  const shown = isHomeFree ? rows : [...rows, { key: 'fee', label: tFee('label'), value: <FeeText fee={fee} /> }]
  return (
    <div className="space-y-6">
      <section aria-labelledby="effect" className="space-y-2">
        <h2 id="effect" className="font-semibold">
          {t('effect')}
        </h2>
        <p className="text-lead">{effect}</p>
      </section>
      {shown.length > 0 && <SummaryList rows={shown} />}
      <Details summary={t('decoded')}>
        <SummaryList
          rows={[
            { key: 'contract', label: t('contract'), value: <CodeText text={address} /> },
            { key: 'function', label: t('function'), value: <CodeText text={functionName} /> },
            ...args.map((value, index) => ({
              key: `argument-${index}`,
              label: inputNameOf(request, index),
              value: <CodeText text={String(value)} />,
            })),
          ]}
        />
      </Details>
      <noscript>
        <Notice state="waiting" title={t('needsScript')} />
      </noscript>
      <div className="needs-script">
        <ActButton
          call={toCall(request)}
          account={account}
          facts={facts}
          intent={intent}
          label={label}
          {...(variant && { variant })}
          {...(whenLost && { whenLost })}
        />
      </div>
    </div>
  )
}

/** The name that the interface gives an argument, which officers see in other tools too. */
function inputNameOf({ abi, functionName }: ContractRequest, index: number): ReactNode {
  const item = abi.find((candidate) => candidate.type === 'function' && candidate.name === functionName)
  const name = item?.type === 'function' ? item.inputs[index]?.name : undefined
  return <CodeText text={name || String(index + 1)} />
}
