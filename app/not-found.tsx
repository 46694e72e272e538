import { getTranslations } from 'next-intl/server'
import { Shell } from '@/components/nation/shell'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeading } from '@/components/ui/page-heading'
import { paths } from '@/lib/nation/paths'

export default async function NotFound() {
  const t = await getTranslations('notFound')
  return (
    <Shell>
      <PageHeading title={t('title')} lead={t('text')} />
      <LinkButton href={paths.start}>{t('start')}</LinkButton>
    </Shell>
  )
}
