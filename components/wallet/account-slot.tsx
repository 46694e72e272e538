import { getTranslations } from 'next-intl/server'
import { CodeText } from '@/components/ui/code-text'
import { TextLink } from '@/components/ui/text-link'
import { signOut } from '@/lib/auth/actions'
import { getCitizen } from '@/lib/auth/get-citizen'
import { getSession } from '@/lib/auth/get-session'
import { maskName } from '@/lib/people/mask-name'

/** Who is signed in and the way out, or the way in. An outage of the records reads as signed out. */
export async function AccountSlot() {
  const [t, session] = await Promise.all([getTranslations('auth'), getSession().catch(() => undefined)])
  if (!session) return <TextLink href="/sign-in">{t('title')}</TextLink>
  const citizen = await getCitizen().catch(() => undefined)
  return (
    <form action={signOut} className="flex items-center gap-4">
      <span className="text-muted">
        {citizen ? <bdi>{maskName(citizen)}</bdi> : <CodeText text={session.account} isShort />}
      </span>
      <button type="submit" className="link min-h-11 cursor-pointer">
        {t('signOut')}
      </button>
    </form>
  )
}
