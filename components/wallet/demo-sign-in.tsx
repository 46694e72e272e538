'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Address } from 'viem'
import { useErrorText } from '@/components/form/use-error-text'
import { Details } from '@/components/ui/details'
import { Notice } from '@/components/ui/notice'
import type { WalletFacts } from './wallet-facts'

export type DemoChoice = { account: Address; name: string; description: string }

type Props = {
  /** Those whom a newcomer wants to be first; the others are one tap deeper. */
  first: readonly DemoChoice[]
  others: readonly DemoChoice[]
  facts: WalletFacts
  next: string
  text: { choose: string; others: string; working: string; problem: string }
}

/** Lists the demo people. Choosing one signs in with their published key, in this browser. */
export function DemoSignIn({ first, others, facts, next, text }: Props) {
  const t = useTranslations('wallet')
  const errorText = useErrorText()
  const [chosen, setChosen] = useState<Address>()
  const [code, setCode] = useState<string>()

  async function signIn(account: Address): Promise<void> {
    if (chosen) return
    setChosen(account)
    setCode(undefined)
    const { signInAsDemo } = await import('./sign-in-as-demo')
    const result = await signInAsDemo({ account, facts, statement: t('statement') })
    if (result.ok) return window.location.assign(next)
    setChosen(undefined)
    setCode(result.code)
  }

  return (
    <div className="space-y-4">
      {code !== undefined && (
        <Notice state="danger" title={text.problem} isLive>
          <p>{errorText({ code, facts: {} })}</p>
        </Notice>
      )}
      <ChoiceList label={text.choose} people={first} chosen={chosen} working={text.working} onChoose={signIn} />
      {others.length > 0 && (
        <Details summary={text.others}>
          <ChoiceList label={text.others} people={others} chosen={chosen} working={text.working} onChoose={signIn} />
        </Details>
      )}
    </div>
  )
}

type ChoiceListProps = {
  label: string
  people: readonly DemoChoice[]
  chosen: Address | undefined
  working: string
  onChoose: (account: Address) => Promise<void>
}

function ChoiceList({ label, people, chosen, working, onChoose }: ChoiceListProps) {
  return (
    <ul aria-label={label} className="border-t border-line">
      {people.map(({ account, name, description }) => (
        <li key={account} className="border-b border-line">
          <button
            type="button"
            aria-disabled={chosen !== undefined}
            onClick={() => void onChoose(account)}
            className="flex min-h-14 w-full cursor-pointer flex-wrap items-center justify-between gap-x-4 py-2 text-start hover:bg-surface"
          >
            <span className="font-semibold text-action underline decoration-1 underline-offset-[0.2em]">{name}</span>
            <span className="text-muted">{chosen === account ? working : description}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
