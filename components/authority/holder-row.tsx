import { getLocale, getTranslations } from 'next-intl/server'
import { Tag } from '@/components/ui/tag'
import { Time } from '@/components/ui/time'
import type { Holder } from '@/lib/authority/get-keys'
import type { ContractName } from '@/lib/chain/deployment-record'
import { formatDuration } from '@/lib/i18n/format-duration'
import { FullAccount } from './full-account'

/** One key of an office: whose it is, since when, with which delay, what is to change, and where the records differ. */
export async function HolderRow({
  holder: { account, since, delaySeconds, access, differences },
  contract,
  nowSeconds,
}: {
  holder: Holder
  /** Which of the nation's contracts the account is, if any. */
  contract: ContractName | undefined
  nowSeconds: number
}) {
  const [t, locale] = await Promise.all([getTranslations('howItRuns'), getLocale()])
  const time = (seconds: number) => () => <Time value={new Date(seconds * 1_000)} locale={locale} />
  const delayWords = (seconds: number) => (seconds === 0 ? t('noDelay') : formatDuration(seconds, locale))
  const delay = access?.delay ?? delaySeconds
  const isToCome = since > nowSeconds
  return (
    <li className="space-y-0.5 py-1.5">
      <p>
        <FullAccount account={account} />
        {contract && <span className="ps-2 text-muted">{t('isContract', { name: t(`name.${contract}`) })}</span>}
      </p>
      <p className="text-small text-muted">
        {t.rich(isToCome ? 'from' : 'since', { time: time(since) })}
        {' · '}
        {delay === 0 ? t('atOnce') : t('afterDelay', { delay: formatDuration(delay, locale) })}
      </p>
      {access?.next && (
        <p className="text-small">
          <Tag state="waiting">
            {t.rich('nextDelay', { time: time(access.next.from), delay: delayWords(access.next.delay) })}
          </Tag>
        </p>
      )}
      {access &&
        differences.map((difference) => (
          <p key={difference} className="text-small">
            <Tag state="danger">
              {t.rich(`difference.${difference}`, {
                time: time(access.since),
                delay: delayWords(access.next?.delay ?? access.delay),
              })}
            </Tag>
          </p>
        ))}
    </li>
  )
}
