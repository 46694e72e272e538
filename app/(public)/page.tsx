import { getLocale, getTranslations } from 'next-intl/server'
import { LinkButton } from '@/components/ui/link-button'
import { StepList } from '@/components/ui/step-list'
import { TaskList } from '@/components/ui/task-list'
import { hasSessionCookie } from '@/lib/auth/has-session-cookie'
import { isHomeFree } from '@/lib/chain/chains'
import { paths } from '@/lib/nation/paths'
import { nation } from '@/nation.config'

const tasks = [
  { task: 'pay', href: paths.pay },
  { task: 'balance', href: paths.home },
  { task: 'supply', href: paths.supply },
  { task: 'staff', href: paths.staff },
] as const

const steps = ['how1', 'how2', 'how3'] as const

export default async function StartPage() {
  const [locale, t, auth, isSignedIn] = await Promise.all([
    getLocale(),
    getTranslations('start'),
    getTranslations('auth'),
    hasSessionCookie(),
  ])
  return (
    <div className="space-y-8">
      <div className="space-y-4">
        <h1 className="text-headline">{t('title', { nation: nation.shortName[locale] })}</h1>
        <p className="text-lead">
          {t(isHomeFree ? 'lead' : 'leadNetwork', { currency: nation.currency.name[locale] })}
        </p>
        <LinkButton href={isSignedIn ? paths.home : paths.signIn}>
          {isSignedIn ? auth('account') : t('signIn')}
        </LinkButton>
      </div>
      <section aria-labelledby="tasks">
        <h2 id="tasks" className="pb-2 text-lead">
          {t('tasksTitle')}
        </h2>
        <TaskList items={tasks.map(({ task, href }) => ({ href, title: t(task), text: t(`${task}Text`) }))} />
      </section>
      <section aria-labelledby="how" className="space-y-4">
        <h2 id="how" className="text-lead">
          {t('howTitle')}
        </h2>
        <StepList steps={steps.map((step) => ({ key: step, title: t(step), text: t(`${step}Text`) }))} />
      </section>
    </div>
  )
}
