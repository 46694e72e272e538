import { getLocale, getTranslations } from 'next-intl/server'
import type { State } from '@/components/ui/state-shape'
import { Tag } from '@/components/ui/tag'
import { Time } from '@/components/ui/time'
import type { ServiceLine } from '@/lib/health/to-service-lines'

const states: Record<ServiceLine['word'], State> = {
  works: 'good',
  quiet: 'waiting',
  behind: 'waiting',
  building: 'waiting',
  updating: 'waiting',
  stopped: 'offline',
  noNetwork: 'offline',
  noDatabase: 'offline',
}

/** How one thing goes that people do here: in a sentence, since when, and what they can still do. */
export async function ServiceLineRow({ line: { part, word, since } }: { line: ServiceLine }) {
  const [t, locale] = await Promise.all([getTranslations('status'), getLocale()])
  // Every part has sentences for each of its words: a test looks.
  const key = `${part}.${word}` as 'payments.works'
  return (
    <li className="space-y-1 border-b border-line py-4">
      <h3 className="text-lead">
        <Tag state={states[word]}>{t(key)}</Tag>
      </h3>
      <p>{t(`${key}Text`)}</p>
      {since !== undefined && (
        <p className="text-small text-muted">
          {t.rich('since', { time: () => <Time value={new Date(since)} locale={locale} /> })}
        </p>
      )}
    </li>
  )
}
