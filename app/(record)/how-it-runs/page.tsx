import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { Lag } from '@/app/lag'
import { guarded } from '@/components/nation/guarded'
import { SideBySide } from '@/components/nation/side-by-side'
import { Notice } from '@/components/ui/notice'
import { SummaryList } from '@/components/ui/summary-list'
import { TextLink } from '@/components/ui/text-link'
import { getNationKeys } from '@/lib/authority/data'
import { isolate } from '@/lib/i18n/isolate'
import { nation } from '@/nation.config'
import { FiguresSection } from './figures-section'
import { KeysSection } from './keys-section'
import { RisksSection } from './risks-section'

const parts = ['path', 'keys', 'compare', 'figures', 'risks'] as const
const facts = ['where', 'servers', 'down', 'receipt', 'missing'] as const
const questions = ['citizenCost', 'stateCost', 'confirms', 'stops', 'cheats', 'busy', 'rules'] as const

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('howItRuns')
  return { title: t('title'), description: t('lead') }
}

export default async function HowItRunsPage() {
  return guarded(async () => {
    const [t, locale, sides] = await Promise.all([getTranslations('howItRuns'), getLocale(), getNationKeys()])
    const { path } = nation
    const names = {
      nation: nation.shortName[locale],
      network: isolate(nation.chains.l2.name),
      public: isolate(nation.chains.l1.name),
    }
    const headOf = (side: 'l1' | 'l2') => (side === path ? `${t(`path.${side}`)} (${t('chosen')})` : t(`path.${side}`))
    return (
      <div className="space-y-12">
        <header className="max-w-service space-y-4">
          <h1 className="text-headline">{t('title')}</h1>
          <p className="text-lead">{t('lead')}</p>
          {nation.kind === 'local' && <Notice title={t('demoTitle')}>{t('demoText')}</Notice>}
          <nav aria-label={t('onThisPage')}>
            <ul className="flex flex-wrap gap-x-6">
              {parts.map((part) => (
                <li key={part} className="[&>a]:inline-flex [&>a]:min-h-11 [&>a]:items-center">
                  <TextLink href={`#${part}`}>{t(`${part}Title`)}</TextLink>
                </li>
              ))}
            </ul>
          </nav>
        </header>
        <Part part="path" title={t('pathTitle')}>
          <div className="max-w-service space-y-2">
            <p className="text-lead font-semibold">{t(`path.${path}`)}</p>
            <p>{t(`pathLead.${path}`, names)}</p>
          </div>
          <div className="max-w-[52rem]">
            <SummaryList
              rows={facts.map((fact) => ({
                key: fact,
                label: t(`row.${fact}`),
                value: t(`answer.${path}.${fact}`, names),
              }))}
            />
          </div>
        </Part>
        <Part part="keys" title={t('keysTitle')}>
          <p className="max-w-service">{t('keysLead')}</p>
          {sides.every(({ holders }) => holders) && <Lag />}
          {sides.map((keys) => (
            <KeysSection key={keys.side} keys={keys} />
          ))}
        </Part>
        <Part part="compare" title={t('compareTitle')}>
          <p className="max-w-service">{t('compareText')}</p>
          <SideBySide
            caption={t('compareTitle')}
            question={t('question')}
            heads={[headOf('l2'), headOf('l1')]}
            rows={questions.map((question) => ({
              key: question,
              name: t(`compare.${question}`),
              answers: [t(`side.l2.${question}`), t(`side.l1.${question}`)],
            }))}
          />
        </Part>
        <Part part="figures" title={t('figuresTitle')}>
          <FiguresSection heads={[headOf('l2'), headOf('l1')]} />
        </Part>
        <Part part="risks" title={t('risksTitle')}>
          <RisksSection />
        </Part>
      </div>
    )
  })
}

function Part({ part, title, children }: { part: (typeof parts)[number]; title: string; children: React.ReactNode }) {
  return (
    <section aria-labelledby={part} className="space-y-6">
      <h2 id={part} className="text-title">
        {title}
      </h2>
      {children}
    </section>
  )
}
