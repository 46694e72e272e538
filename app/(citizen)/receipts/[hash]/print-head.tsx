import { getLocale, getTranslations } from 'next-intl/server'
import type { Address, Hash } from 'viem'
import { CodeText } from '@/components/ui/code-text'
import { SummaryList } from '@/components/ui/summary-list'
import { homeSide } from '@/lib/chain/chains'
import { nation } from '@/nation.config'

/** What a page on paper needs and a screen has in its header and one tap deeper: the nation, and every number whole. */
export async function PrintHead({ hash, from, to }: { hash: Hash; from: Address; to: Address | undefined }) {
  const [t, locale] = await Promise.all([getTranslations('receipt'), getLocale()])
  const { name, id } = nation.chains[homeSide]
  const code = (key: string, label: string, text: string) => ({ key, label, value: <CodeText text={text} /> })
  return (
    <div className="hidden space-y-4 print:block">
      <p className="text-title">{nation.name[locale]}</p>
      <p className="text-lead">{t('word')}</p>
      <SummaryList
        rows={[
          code('hash', t('fullReference'), hash),
          code('from', t('fromAccount'), from),
          ...(to ? [code('to', t('toAccount'), to)] : []),
          { key: 'network', label: t('network'), value: `${name} (${id})` },
        ]}
      />
    </div>
  )
}
