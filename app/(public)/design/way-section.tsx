import { getTranslations } from 'next-intl/server'
import { BackLink } from '@/components/ui/back-link'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Details } from '@/components/ui/details'
import { Pagination } from '@/components/ui/pagination'
import { StepList } from '@/components/ui/step-list'
import { TaskList } from '@/components/ui/task-list'
import { paths } from '@/lib/nation/paths'
import { Section } from './section'

export async function WaySection() {
  const t = await getTranslations('design')
  return (
    <Section title={t('navigation')}>
      <BackLink href={paths.design}>{t('back')}</BackLink>
      <Breadcrumbs
        label={t('path')}
        items={[
          { href: paths.start, label: 'Civitas' },
          { href: paths.design, label: t('title') },
        ]}
      />
      <TaskList items={[{ href: paths.design, title: t('checkAnswers'), text: t('noticeText') }]} />
      <StepList
        steps={[
          { key: 'accepted', title: t('accepted'), text: t('noticeText') },
          { key: 'recorded', title: t('recorded') },
        ]}
      />
      <Details summary={t('deeper')}>{t('deeperText')}</Details>
      <Pagination
        label={t('pages')}
        previous={{ href: paths.design, label: t('previous') }}
        next={{ href: paths.design, label: t('next') }}
        position={t('position')}
      />
    </Section>
  )
}
