import type { Metadata } from 'next'
import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { guarded } from '@/components/nation/guarded'
import { CodeText } from '@/components/ui/code-text'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { type DemoChoice, DemoSignIn } from '@/components/wallet/demo-sign-in'
import { WalletSignInButton } from '@/components/wallet/wallet-sign-in-button'
import { getCitizen } from '@/lib/auth/get-citizen'
import { getSession } from '@/lib/auth/get-session'
import { toLocalPath } from '@/lib/auth/to-local-path'
import { getDemoPeople } from '@/lib/demo/get-demo-people'
import { rpcUrls } from '@/lib/env/rpc-urls'
import { nation } from '@/nation.config'

// Two officers, the maker's second key and three citizens: enough to issue, pay and be paid.
const firstPeople = 6

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('auth')
  return { title: t('title') }
}

export default async function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  const { next: asked } = await searchParams
  const next = toLocalPath(typeof asked === 'string' ? asked : undefined)
  return guarded(async () => {
    const [t, locale, session] = await Promise.all([getTranslations('auth'), getLocale(), getSession()])
    const citizen = session && (await getCitizen().catch(() => undefined))
    const people = nation.kind === 'local' ? await toChoices() : []
    const facts = { rpcUrls: rpcUrls(), locale, account: null }
    return (
      <div className="space-y-10">
        <header className="space-y-3">
          <h1 className="text-headline">{t('title')}</h1>
          <p className="text-lead">{t('lead')}</p>
        </header>

        {session && (
          <Notice
            state="good"
            title={
              citizen ? (
                t('signedInAs', { name: `${citizen.givenName} ${citizen.familyName}` })
              ) : (
                <>
                  {t('account')}: <CodeText text={session.account} />
                </>
              )
            }
            action={<LinkButton href={next}>{t('continue')}</LinkButton>}
          />
        )}

        <noscript>
          <Notice state="waiting" title={t('needsScript')} />
        </noscript>

        {people.length > 0 && (
          <section aria-labelledby="demo" className="needs-script space-y-4">
            <h2 id="demo" className="text-title">
              {t('demoHeading')}
            </h2>
            <p>{t('demoHelp')}</p>
            <DemoSignIn
              first={people.slice(0, firstPeople)}
              others={people.slice(firstPeople)}
              facts={facts}
              next={next}
              text={{
                choose: t('demoChoose'),
                others: t('demoOthers'),
                working: t('demoWorking'),
                problem: t('problem'),
              }}
            />
          </section>
        )}

        <section aria-labelledby="own" className="needs-script space-y-4">
          <h2 id="own" className="text-title">
            {t('walletHeading')}
          </h2>
          <p>{t('walletHelp')}</p>
          <WalletSignInButton
            facts={facts}
            next={next}
            text={{ button: t('walletButton'), opening: t('walletOpening'), problem: t('problem') }}
          />
        </section>
      </div>
    )
  })
}

/** Those who act in the first tour stand first: the two officers, then citizens. */
async function toChoices(): Promise<DemoChoice[]> {
  const [t, roles, format] = await Promise.all([getTranslations('auth'), getTranslations('roles'), getFormatter()])
  const people = getDemoPeople().map(({ account, name, roles: held, isCouncilMember, isSecondKey }) => {
    const offices = [...held.map((role) => roles(role)), ...(isCouncilMember ? [roles('councilMember')] : [])]
    const description = offices.length > 0 ? format.list(offices) : t('demoCitizen')
    const isIssuing = held.some((role) => role === 'maker' || role === 'checker')
    const rank = isIssuing ? 0 : offices.length === 0 ? 1 : 2
    return { account, name: isSecondKey ? `${name} (${t('demoSecondKey')})` : name, description, rank }
  })
  return people.toSorted((a, b) => a.rank - b.rank).map(({ rank: _, ...choice }) => choice)
}
