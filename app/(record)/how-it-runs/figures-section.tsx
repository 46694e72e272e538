import { getLocale, getTranslations } from 'next-intl/server'
import { SideBySide } from '@/components/nation/side-by-side'
import { EmptyState } from '@/components/ui/empty-state'
import { Time } from '@/components/ui/time'
import { localeTags } from '@/lib/i18n/locale-tag'
import { compareFigures } from '@/lib/nation/compare-figures'
import { getPublishedFigures } from '@/lib/nation/get-published-figures'
import type { PublishedFigure } from '@/lib/nation/published-figures'

/** What the bench measured on both paths, each figure with its conditions and its day. */
export async function FiguresSection({ heads }: { heads: readonly [string, string] }) {
  const [t, figures] = await Promise.all([getTranslations('howItRuns'), getPublishedFigures()])
  if (figures.length === 0) return <EmptyState title={t('figuresNone')} />
  const nameOf = (id: string) => {
    // A dot in a key would lead into another group of sentences.
    const key = `figures.${id.replaceAll('.', '_')}` as 'title'
    return t.has(key) ? t(key) : <bdi lang="en">{id}</bdi>
  }
  return (
    <>
      <p className="max-w-service">{t('figuresText')}</p>
      <SideBySide
        caption={t('figuresTitle')}
        question={t('figure')}
        heads={heads}
        rows={compareFigures(figures).map(({ id, l1, l2 }) => ({
          key: id,
          name: nameOf(id),
          answers: [<Measured key="l2" figure={l2} />, <Measured key="l1" figure={l1} />],
        }))}
      />
    </>
  )
}

async function Measured({ figure }: { figure: PublishedFigure | undefined }) {
  const [t, locale] = await Promise.all([getTranslations('howItRuns'), getLocale()])
  if (!figure) return <span className="text-muted">{t('notMeasured')}</span>
  const value = new Intl.NumberFormat(localeTags[locale], { maximumSignificantDigits: 4 }).format(figure.value)
  return (
    <>
      <bdi dir="ltr" className="text-lead font-semibold tabular-nums">
        {value} {figure.unit}
      </bdi>
      <span className="block text-small text-muted">
        <bdi lang="en" dir="ltr" className="block">
          {figure.conditions}
        </bdi>
        {t.rich('measuredAt', { time: () => <Time value={new Date(figure.measuredAt)} locale={locale} style="day" /> })}
      </span>
    </>
  )
}
