import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { Lag } from '@/app/lag'
import { IssuanceSearch } from '@/components/money/issuance-search'
import { IssuanceTable } from '@/components/money/issuance-table'
import { guarded } from '@/components/nation/guarded'
import { BackLink } from '@/components/ui/back-link'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { Pagination } from '@/components/ui/pagination'
import { TextLink } from '@/components/ui/text-link'
import { requireOfficer } from '@/lib/auth/require-officer'
import { isolate } from '@/lib/i18n/isolate'
import { getIssuances } from '@/lib/money/data'
import type { IssuancePage } from '@/lib/money/find-issuances'
import { paths, pathTo } from '@/lib/nation/paths'
import { getNames } from '@/lib/people/data'

const text = z.string().max(120).optional().catch(undefined)
const params = z.object({
  search: text,
  state: z.enum(['requested', 'approved']).optional().catch(undefined),
  open: text,
  closed: text,
})

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('issuance')
  return { title: t('title') }
}

export default async function IssuanceQueuePage({ searchParams }: PageProps<'/money/issuance'>) {
  const place = params.parse(await searchParams)
  const { search, state } = place
  return guarded(async () => {
    const officer = await requireOfficer(paths.issuance)
    const [t, staff, { open, closed }] = await Promise.all([
      getTranslations('issuance'),
      getTranslations('staff'),
      getIssuances({ search, state, openBefore: place.open, closedBefore: place.closed }),
    ])
    const [openNames, closedNames] = await Promise.all([namesIn(open), namesIn(closed)])
    const isNothingFound = search !== undefined && open.issuances.length === 0 && closed.issuances.length === 0
    // A search that finds nothing in one part says nothing about what is open or closed.
    const hasOpen = search === undefined || open.issuances.length > 0 || place.open !== undefined
    const hasClosed = !state && (search === undefined || closed.issuances.length > 0 || place.closed !== undefined)
    return (
      <div className="space-y-10">
        <BackLink href={paths.staff}>{staff('title')}</BackLink>
        <header className="space-y-6">
          <div className="max-w-service space-y-3">
            <h1 className="text-headline">{t('title')}</h1>
            <p className="text-lead">{t('lead')}</p>
            <Lag />
            {officer.roles.has('maker') && <LinkButton href={paths.newIssuance}>{t('request')}</LinkButton>}
          </div>
          <IssuanceSearch page={paths.issuance} search={search} />
        </header>
        {isNothingFound ? (
          <EmptyState title={t('nothingFound', { search: isolate(search) })} />
        ) : (
          <>
            {hasOpen && (
              <section className="space-y-2">
                {state && (
                  <p>
                    {t(`states.${state}`)} · <TextLink href={paths.issuance}>{t('searchEnd')}</TextLink>
                  </p>
                )}
                {open.issuances.length === 0 ? (
                  <EmptyState title={t('empty')} />
                ) : (
                  <IssuanceTable caption={t('open')} issuances={open.issuances} names={openNames} />
                )}
                <Pagination
                  label={t('pagesOpen')}
                  previous={
                    place.open === undefined
                      ? undefined
                      : { href: pathTo.issuances({ ...place, open: undefined }), label: t('newest') }
                  }
                  next={
                    open.older === undefined
                      ? undefined
                      : { href: pathTo.issuances({ ...place, open: open.older }), label: t('older') }
                  }
                />
              </section>
            )}
            {hasClosed && (
              <section className="space-y-2">
                {closed.issuances.length === 0 ? (
                  <EmptyState title={t('emptyClosed')} />
                ) : (
                  <IssuanceTable caption={t('closed')} issuances={closed.issuances} names={closedNames} isClosed />
                )}
                <Pagination
                  label={t('pagesClosed')}
                  previous={
                    place.closed === undefined
                      ? undefined
                      : { href: pathTo.issuances({ ...place, closed: undefined }), label: t('newest') }
                  }
                  next={
                    closed.older === undefined
                      ? undefined
                      : { href: pathTo.issuances({ ...place, closed: closed.older }), label: t('older') }
                  }
                />
              </section>
            )}
          </>
        )}
      </div>
    )
  })
}

function namesIn({ issuances }: IssuancePage) {
  return getNames(issuances.flatMap(({ maker, payee }) => [maker, payee]))
}
