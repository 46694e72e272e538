import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { getAddress, keccak256 } from 'viem'
import { Lag } from '@/app/lag'
import { Money } from '@/components/money/money'
import { MovementList } from '@/components/money/movement-list'
import { guarded } from '@/components/nation/guarded'
import { Rosette } from '@/components/nation/rosette'
import { CodeText } from '@/components/ui/code-text'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import { requireCitizen } from '@/lib/auth/require-citizen'
import { getHome } from '@/lib/money/data'
import { paths } from '@/lib/nation/paths'
import { getNames } from '@/lib/people/data'
import { nation } from '@/nation.config'
import { Waiting } from './waiting'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('home')
  return { title: t('title') }
}

export default async function HomePage() {
  return guarded(async () => {
    const citizen = await requireCitizen(paths.home)
    const [t, locale, { account, movements }] = await Promise.all([getTranslations('home'), getLocale(), getHome()])
    const names = await getNames(movements.flatMap(({ counterparty }) => counterparty ?? []))
    return (
      <div className="space-y-10">
        <header className="space-y-4">
          <p className="text-lead">{t('greeting', { name: citizen.givenName })}</p>
          <Lag />
          <div className="flex items-center justify-between gap-4">
            <div className="min-w-0">
              <h1 className="text-muted">{t('balance')}</h1>
              <p>
                <Money amount={account.balance} size="display" />
              </p>
              <p className="text-small text-muted">
                {t('account')} <CodeText text={citizen.account} isShort />
              </p>
            </div>
            <Rosette hash={keccak256(getAddress(citizen.account))} size="small" />
          </div>
          {account.isScreened ? (
            <Notice state="danger" title={t('screened', { office: nation.offices.compliance[locale] })} />
          ) : (
            <div className="grid grid-cols-2 gap-4 sm:flex">
              <LinkButton href={paths.pay}>{t('pay')}</LinkButton>
              <LinkButton href={paths.receive} variant="secondary">
                {t('receive')}
              </LinkButton>
            </div>
          )}
        </header>

        <Waiting />

        <section aria-labelledby="movements" className="space-y-4">
          <h2 id="movements" className="text-title">
            {t('movements')}
          </h2>
          {movements.length === 0 ? (
            <EmptyState title={t('noMovements')}>{t('emptyBalance')}</EmptyState>
          ) : (
            <>
              <MovementList movements={movements} names={names} />
              <TextLink href={paths.movements}>{t('allMovements')}</TextLink>
            </>
          )}
        </section>
      </div>
    )
  })
}
