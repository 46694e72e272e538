import { getTranslations } from 'next-intl/server'
import { Section } from './section'

const colours = [
  ['paper', 'bg-paper'],
  ['surface', 'bg-surface'],
  ['line', 'bg-line'],
  ['rule', 'bg-rule'],
  ['muted', 'bg-muted'],
  ['ink', 'bg-ink'],
  ['action', 'bg-action'],
  ['danger', 'bg-danger'],
  ['waiting', 'bg-waiting'],
] as const

export async function ColourSection() {
  const t = await getTranslations('design')
  return (
    <>
      <Section title={t('colours')}>
        <ul className="grid grid-cols-3 gap-4">
          {colours.map(([name, fill]) => (
            <li key={name}>
              <span className={`block h-12 rounded border border-rule ${fill}`} />
              <code dir="ltr" className="font-mono text-small">
                {name}
              </code>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t('type')}>
        <div className="space-y-2">
          <p className="text-headline font-semibold">{t('typeSample')}</p>
          <p className="text-title font-semibold">{t('typeSample')}</p>
          <p className="text-lead">{t('typeSample')}</p>
          <p>{t('typeSample')}</p>
          <p className="text-small text-muted">{t('typeSample')}</p>
          <p dir="ltr" className="font-mono tabular-nums rtl:text-end">
            0123456789 MRA
          </p>
        </div>
      </Section>
    </>
  )
}
