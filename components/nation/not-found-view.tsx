import { getTranslations } from 'next-intl/server'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeading } from '@/components/ui/page-heading'
import { paths } from '@/lib/nation/paths'

/** What stands in place of a page that is not there. The frame round it is the one of the pages beside it. */
export async function NotFoundView() {
  const t = await getTranslations('notFound')
  return (
    <>
      <PageHeading title={t('title')} lead={t('text')} />
      <LinkButton href={paths.start}>{t('start')}</LinkButton>
    </>
  )
}
