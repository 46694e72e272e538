import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { LookAgain } from '@/components/nation/look-again'
import { ServiceLineRow } from '@/components/nation/service-line-row'
import { Details } from '@/components/ui/details'
import { TextLink } from '@/components/ui/text-link'
import { Time } from '@/components/ui/time'
import { getHealth } from '@/lib/health/data'
import { toServiceLines } from '@/lib/health/to-service-lines'
import { paths } from '@/lib/nation/paths'

const secondsBetweenLooks = 30
const always = ['always1', 'always2', 'always3'] as const

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('status')
  return { title: t('title') }
}

/** What works and what does not, for everybody. It asks everything and needs nothing: it reads when all else is down. */
export default async function StatusPage() {
  const [t, locale, health] = await Promise.all([getTranslations('status'), getLocale(), getHealth()])
  const lines = toServiceLines(health)
  const isWell = lines.every(({ word }) => word === 'works')
  return (
    <div className="space-y-8">
      <header className="space-y-3">
        <h1 className="text-headline">{t('title')}</h1>
        <p className="text-lead" aria-live="polite">
          {t(isWell ? 'allWell' : 'someTrouble')}
        </p>
        <p className="text-small text-muted">
          {t.rich('lookedAt', {
            time: () => <Time value={new Date(health.checkedAt)} locale={locale} style="second" />,
          })}
        </p>
        <LookAgain
          page={paths.status}
          seconds={secondsBetweenLooks}
          alive={`${paths.health}?check=live`}
          words={{
            again: t('again'),
            auto: t('auto', { seconds: secondsBetweenLooks }),
            autoOff: t('autoOff'),
            pause: t('pause'),
            resume: t('resume'),
            silent: t('silent'),
          }}
        />
      </header>
      <section aria-labelledby="services">
        <h2 id="services" className="border-b border-rule pb-2 text-title">
          {t('services')}
        </h2>
        <ul>
          {lines.map((line) => (
            <ServiceLineRow key={line.part} line={line} />
          ))}
        </ul>
      </section>
      <section aria-labelledby="always" className="space-y-3">
        <h2 id="always" className="text-title">
          {t('alwaysTitle')}
        </h2>
        <ul className="list-disc space-y-2 ps-5">
          {always.map((fact) => (
            <li key={fact}>{t(fact)}</li>
          ))}
        </ul>
        <p>
          <TextLink href={paths.howItRuns}>{t('runs')}</TextLink>
        </p>
      </section>
      <Details summary={t('machines')}>
        <p>
          {t.rich('machinesText', {
            address: () => (
              <a href={paths.health} className="link font-mono">
                <bdi dir="ltr">{paths.health}</bdi>
              </a>
            ),
          })}
        </p>
      </Details>
    </div>
  )
}
