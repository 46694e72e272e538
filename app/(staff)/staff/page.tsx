import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { guarded } from '@/components/nation/guarded'
import { TextLink } from '@/components/ui/text-link'
import { requireOfficer } from '@/lib/auth/require-officer'
import { getIssuanceCounts } from '@/lib/money/data'
import { paths } from '@/lib/nation/paths'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('staff')
  return { title: t('title') }
}

export default async function StaffPage() {
  return guarded(async () => {
    const officer = await requireOfficer(paths.staff)
    const [t, roles, counts] = await Promise.all([
      getTranslations('staff'),
      getTranslations('roles'),
      getIssuanceCounts(),
    ])
    const canIssue = (['maker', 'checker', 'treasurer'] as const).some((role) => officer.roles.has(role))
    return (
      <div className="max-w-service space-y-10">
        <header className="space-y-3">
          <h1 className="text-headline">{t('title')}</h1>
          <p className="text-lead">{t('greeting', { name: officer.givenName })}</p>
        </header>
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
        <section aria-labelledby="tasks" className="space-y-2">
          <h2 id="tasks" className="text-title">
            {t('tasks')}
          </h2>
          {canIssue ? (
            <ul className="border-t border-line">
              {officer.roles.has('maker') && (
                <li className="flex min-h-14 items-center border-b border-line">
                  <TextLink href={paths.newIssuance}>{t('newLink')}</TextLink>
                </li>
              )}
              <li className="flex min-h-14 flex-wrap items-center justify-between gap-x-4 border-b border-line">
                <TextLink href={paths.issuance}>{t('queueLink')}</TextLink>
                <span className="text-muted">{t('queueCounts', counts)}</span>
              </li>
            </ul>
          ) : (
            <p>{t('noTasks')}</p>
          )}
        </section>
        <p className="flex flex-wrap gap-6">
          <TextLink href={paths.home}>{t('home')}</TextLink>
          <TextLink href={paths.supply}>{t('supplyLink')}</TextLink>
        </p>
      </div>
    )
  })
}
