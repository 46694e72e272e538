import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { guarded } from '@/components/nation/guarded'
import { LinkButton } from '@/components/ui/link-button'
import { requireCitizen } from '@/lib/auth/require-citizen'
import { roleNames } from '@/lib/authority/roles'
import { paths } from '@/lib/nation/paths'

const params = z.object({
  role: z
    .enum(roleNames as [(typeof roleNames)[number]])
    .optional()
    .catch(undefined),
})

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('auth')
  return { title: t('roleMissingTitle') }
}

/** For somebody who opened a page of another office: which role it needs, and who gives roles. */
export default async function RoleMissingPage({ searchParams }: PageProps<'/authority/role-missing'>) {
  const { role } = params.parse(await searchParams)
  return guarded(async () => {
    const citizen = await requireCitizen(paths.staff)
    const [t, roles] = await Promise.all([getTranslations('auth'), getTranslations('roles')])
    const name = citizen.givenName
    return (
      <div className="space-y-8">
        <h1 className="text-headline">{t('roleMissingTitle')}</h1>
        <p className="text-lead">
          {role ? t('roleMissingLead', { name, role: roles(role) }) : t('roleMissingAny', { name })}
        </p>
        <p>{t('roleMissingNext')}</p>
        <div className="flex flex-wrap gap-4">
          <LinkButton href={paths.home}>{t('toOwnAccount')}</LinkButton>
          <LinkButton href={paths.signIn} variant="secondary">
            {t('switchPerson')}
          </LinkButton>
        </div>
      </div>
    )
  })
}
