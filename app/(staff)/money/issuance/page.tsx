import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import type { Address } from 'viem'
import { Lag } from '@/app/lag'
import { IssuanceStateTag } from '@/components/money/issuance-state'
import { Money } from '@/components/money/money'
import { guarded } from '@/components/nation/guarded'
import { Party } from '@/components/people/party'
import { BackLink } from '@/components/ui/back-link'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { type Column, Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import { Time } from '@/components/ui/time'
import { requireOfficer } from '@/lib/auth/require-officer'
import { getIssuances } from '@/lib/money/data'
import type { Issuance } from '@/lib/money/list-issuances'
import { paths, pathTo } from '@/lib/nation/paths'
import { getNames } from '@/lib/people/data'
import type { FullName } from '@/lib/people/mask-name'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('issuance')
  return { title: t('title') }
}

export default async function IssuanceQueuePage() {
  return guarded(async () => {
    const officer = await requireOfficer(paths.issuance)
    const [t, staff, { open, closed }] = await Promise.all([
      getTranslations('issuance'),
      getTranslations('staff'),
      getIssuances(),
    ])
    const [openNames, closedNames] = await Promise.all([getNames(partiesOf(open)), getNames(partiesOf(closed))])
    const names = new Map([...openNames, ...closedNames])
    const columns = await toColumns(names)
    return (
      <div className="space-y-10">
        <BackLink href={paths.staff}>{staff('title')}</BackLink>
        <header className="max-w-service space-y-3">
          <h1 className="text-headline">{t('title')}</h1>
          <p className="text-lead">{t('lead')}</p>
          <Lag />
          {officer.roles.has('maker') && <LinkButton href={paths.newIssuance}>{t('request')}</LinkButton>}
        </header>
        {open.length === 0 ? (
          <EmptyState title={t('empty')} />
        ) : (
          <Table caption={t('open')} columns={columns} rows={open} rowKey={({ id }) => id} />
        )}
        {closed.length === 0 ? (
          <EmptyState title={t('emptyClosed')} />
        ) : (
          <Table caption={t('closed')} columns={columns} rows={closed} rowKey={({ id }) => id} />
        )}
      </div>
    )
  })
}

function partiesOf(issuances: readonly Issuance[]): Address[] {
  return issuances.flatMap(({ maker, payee }) => [maker, payee])
}

async function toColumns(names: ReadonlyMap<string, FullName>): Promise<readonly Column<Issuance>[]> {
  const [t, locale] = await Promise.all([getTranslations('issuance'), getLocale()])
  return [
    {
      key: 'amount',
      header: t('amount'),
      cell: ({ id, amount }) => (
        <TextLink href={pathTo.issuance(id)}>
          <Money amount={amount} />
        </TextLink>
      ),
    },
    {
      key: 'payee',
      header: t('payee'),
      cell: ({ payee }) => <Party account={payee} name={names.get(payee.toLowerCase())} />,
    },
    {
      key: 'maker',
      header: t('maker'),
      cell: ({ maker }) => <Party account={maker} name={names.get(maker.toLowerCase())} />,
    },
    {
      key: 'requested',
      header: t('requestedAt'),
      cell: ({ requestedAt }) => <Time value={new Date(requestedAt * 1_000)} locale={locale} />,
    },
    { key: 'state', header: t('state'), cell: ({ state }) => <IssuanceStateTag state={state} /> },
  ]
}
