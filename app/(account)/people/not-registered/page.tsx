import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { guarded } from '@/components/nation/guarded'
import { CodeText } from '@/components/ui/code-text'
import { LinkButton } from '@/components/ui/link-button'
import { getViewer } from '@/lib/auth/get-viewer'
import { requireSession } from '@/lib/auth/require-session'
import { paths } from '@/lib/nation/paths'
import { nation } from '@/nation.config'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('auth')
  return { title: t('notRegisteredTitle') }
}

/** For a person whose wallet signed in well and is bound to nobody: what that means, and what to do. */
export default async function NotRegisteredPage() {
  return guarded(async () => {
    const session = await requireSession(paths.home)
    const { citizen } = await getViewer()
    if (citizen) redirect(paths.home)
    const [t, locale] = await Promise.all([getTranslations('auth'), getLocale()])
    const register = nation.offices.register[locale]
    const ways = ['notRegisteredCounter', 'notRegisteredOther'] as const
    return (
      <div className="space-y-8">
        <h1 className="text-headline">{t('notRegisteredTitle')}</h1>
        <div className="space-y-3 text-lead">
          <p>
            {t.rich('notRegisteredLead', { account: () => <CodeText text={session.account} />, register: register })}
          </p>
          <p>{t('notRegisteredMoney')}</p>
        </div>
        <section aria-labelledby="ways" className="space-y-3">
          <h2 id="ways" className="text-title">
            {t('notRegisteredNext')}
          </h2>
          <ul className="list-disc space-y-2 ps-5">
            {ways.map((way) => (
              <li key={way}>{t(way, { register })}</li>
            ))}
            {nation.kind === 'local' && <li>{t('notRegisteredDemo')}</li>}
          </ul>
        </section>
        <LinkButton href={paths.signIn}>{t('switchPerson')}</LinkButton>
      </div>
    )
  })
}
