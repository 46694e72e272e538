import { getTranslations } from 'next-intl/server'
import { Notice } from '@/components/ui/notice'
import { StepBar } from '@/components/ui/step-bar'
import { Tag } from '@/components/ui/tag'
import { TextLink } from '@/components/ui/text-link'
import { paths } from '@/lib/nation/paths'
import { Section } from './section'

export async function StateSection() {
  const t = await getTranslations('design')
  const labels = [t('accepted'), t('recorded'), t('checked'), t('final')]
  const bar = (reached: number, last: 'current' | 'failed') =>
    labels.map((label, index) => {
      const state = index < reached ? 'done' : index === reached ? last : 'todo'
      const words = { done: t('stateDone'), current: t('stateCurrent'), todo: t('stateTodo'), failed: t('stateFailed') }
      return { key: label, label, state, stateLabel: words[state] } as const
    })
  return (
    <>
      <Section title={t('states')}>
        <div className="flex flex-wrap gap-x-8 gap-y-3">
          <Tag>{t('draft')}</Tag>
          <Tag state="good">{t('done')}</Tag>
          <Tag state="waiting">{t('waiting')}</Tag>
          <Tag state="danger">{t('refused')}</Tag>
          <Tag state="offline">{t('offline')}</Tag>
        </div>
      </Section>
      <Section title={t('notices')}>
        <Notice title={t('noticeInfo')}>{t('noticeText')}</Notice>
        <Notice state="good" title={t('noticeGood')} />
        <Notice
          state="waiting"
          title={t('noticeWaiting')}
          action={<TextLink href={paths.design}>{t('more')}</TextLink>}
        />
        <Notice state="danger" title={t('noticeDanger')}>
          {t('noticeText')}
        </Notice>
        <Notice state="offline" title={t('noticeOffline')} />
      </Section>
      <Section title={t('steps')}>
        <StepBar label={t('progress')} steps={bar(1, 'current')} />
        <StepBar label={t('progress')} steps={bar(4, 'current')} />
        <StepBar label={t('progress')} steps={bar(2, 'failed')} />
      </Section>
    </>
  )
}
