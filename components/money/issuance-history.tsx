import { getLocale, getTranslations } from 'next-intl/server'
import { Party } from '@/components/people/party'
import { TextLink } from '@/components/ui/text-link'
import { Time } from '@/components/ui/time'
import type { IssuanceStep } from '@/lib/money/issuance-steps'
import { pathTo } from '@/lib/nation/paths'
import type { FullName } from '@/lib/people/mask-name'

type Props = { steps: readonly IssuanceStep[]; names: ReadonlyMap<string, FullName> }

/** What was done to an issuance: who, when, why, and the receipt. */
export async function IssuanceHistory({ steps, names }: Props) {
  const [t, receipt, locale] = await Promise.all([getTranslations('issuance'), getTranslations('receipt'), getLocale()])
  const person = (by: IssuanceStep['by']) =>
    by ? <Party account={by} name={names.get(by.toLowerCase())} /> : t('someone')
  return (
    <section aria-labelledby="history" className="space-y-3">
      <h2 id="history" className="text-title">
        {t('history')}
      </h2>
      <ol className="border-t border-line">
        {steps.map(({ act, by, time, hash, reason }) => (
          <li key={act} className="space-y-1 border-b border-line py-3">
            <p className="flex flex-wrap justify-between gap-x-4">
              <span>{t.rich(`step.${act}`, { name: () => person(by) })}</span>
              <span className="flex flex-wrap gap-x-4 text-muted">
                <Time value={new Date(time * 1_000)} locale={locale} />
                <TextLink href={pathTo.receipt(hash)}>{receipt('title')}</TextLink>
              </span>
            </p>
            <p className="text-muted">{reason === undefined ? t('noReason') : <bdi>{reason}</bdi>}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}
