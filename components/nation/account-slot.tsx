import { getTranslations } from 'next-intl/server'
import { CodeText } from '@/components/ui/code-text'
import { TextLink } from '@/components/ui/text-link'
import { paths } from '@/lib/nation/paths'

type Props = {
  /** Who is signed in: an account, and the name of the person it is bound to, as others may read it. */
  reader: { account: string; name: string | undefined } | undefined
  signOut: () => Promise<never>
}

/** Who is signed in and the way out, or the way in. */
export async function AccountSlot({ reader, signOut }: Props) {
  const t = await getTranslations('auth')
  if (!reader) return <TextLink href={paths.signIn}>{t('title')}</TextLink>
  return (
    <form action={signOut} className="flex items-center gap-4">
      <span className="text-muted">
        {reader.name === undefined ? <CodeText text={reader.account} isShort /> : <bdi>{reader.name}</bdi>}
      </span>
      <button type="submit" className="link min-h-11 cursor-pointer">
        {t('signOut')}
      </button>
    </form>
  )
}
