import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/button'
import type { ButtonVariant } from '@/components/ui/button-class'
import { LinkButton } from '@/components/ui/link-button'
import { TextLink } from '@/components/ui/text-link'
import { paths } from '@/lib/nation/paths'
import { Section } from './section'

const variants = [
  ['primary', 'save'],
  ['secondary', 'more'],
  ['danger', 'remove'],
  ['quiet', 'skip'],
] as const satisfies readonly (readonly [ButtonVariant, string])[]

export async function ActionSection() {
  const t = await getTranslations('design')
  return (
    <Section title={t('buttons')}>
      <div className="flex flex-wrap gap-4">
        {variants.map(([variant, word]) => (
          <Button key={variant} variant={variant}>
            {t(word)}
          </Button>
        ))}
      </div>
      <div className="flex flex-wrap gap-4">
        {variants.map(([variant]) => (
          <Button key={variant} variant={variant} disabled>
            {t('off')}
          </Button>
        ))}
      </div>
      <div className="flex flex-wrap items-center gap-4">
        <LinkButton href={paths.design}>{t('more')}</LinkButton>
        <TextLink href={paths.design}>{t('more')}</TextLink>
      </div>
    </Section>
  )
}
