import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { guarded } from '@/components/nation/guarded'
import { TaskList } from '@/components/ui/task-list'
import { TextLink } from '@/components/ui/text-link'
import type { Officer } from '@/lib/auth/get-officer'
import { requireOfficer } from '@/lib/auth/require-officer'
import { isolate } from '@/lib/i18n/isolate'
import { getWaitingIssuances } from '@/lib/money/data'
import { paths, pathTo } from '@/lib/nation/paths'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('staff')
  return { title: t('title') }
}

export default async function StaffPage() {
  return guarded(async () => {
    const officer = await requireOfficer(paths.staff)
    const [t, roles, tasks] = await Promise.all([getTranslations('staff'), getTranslations('roles'), tasksOf(officer)])
    return (
      <div className="max-w-service space-y-10">
        <header className="space-y-3">
          <h1 className="text-headline">{t('title')}</h1>
          <p className="text-lead">{t('greeting', { name: isolate(officer.givenName) })}</p>
        </header>
        {tasks.length > 0 ? (
          <section aria-labelledby="tasks" className="space-y-2">
            <h2 id="tasks" className="text-title">
              {t('tasks')}
            </h2>
            <TaskList items={tasks} />
          </section>
        ) : (
          <p>{t('noTasks')}</p>
        )}
        <section aria-labelledby="reading" className="space-y-2">
          <h2 id="reading" className="text-title">
            {t('reading')}
          </h2>
          <TaskList
            items={[
              { href: paths.issuance, title: t('queueLink'), text: t('queueText') },
              { href: paths.supply, title: t('supplyLink'), text: t('supplyText') },
              { href: paths.howItRuns, title: t('runsLink'), text: t('runsText') },
              { href: paths.status, title: t('statusLink'), text: t('statusText') },
            ]}
          />
        </section>
        <section aria-labelledby="roles" className="space-y-2">
          <h2 id="roles" className="text-title">
            {t('roles')}
          </h2>
          <ul className="list-disc ps-5">
            {[...officer.roles].map((role) => (
              <li key={role}>{roles(role)}</li>
            ))}
          </ul>
          <p className="text-muted">{t('rolesNote')}</p>
        </section>
        <p>
          <TextLink href={paths.home}>{t('home')}</TextLink>
        </p>
      </div>
    )
  })
}

/** What this officer could do now, by their roles. An office that only reads has none. */
async function tasksOf({ roles }: Officer) {
  const [t, { toApprove, toExecute, own }] = await Promise.all([getTranslations('staff'), getWaitingIssuances()])
  return [
    ...(roles.has('checker')
      ? [
          {
            href: pathTo.issuances({ state: 'requested' }),
            title: t('toApprove', { count: toApprove }),
            text: t('toApproveText'),
          },
        ]
      : []),
    ...(roles.has('treasurer')
      ? [
          {
            href: pathTo.issuances({ state: 'approved' }),
            title: t('toExecute', { count: toExecute }),
            text: t('toExecuteText'),
          },
        ]
      : []),
    ...(roles.has('maker')
      ? [
          { href: paths.issuance, title: t('own', { count: own }), text: t('ownText') },
          { href: paths.newIssuance, title: t('newLink'), text: t('newText') },
        ]
      : []),
  ]
}
