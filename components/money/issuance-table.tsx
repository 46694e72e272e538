import { getLocale, getTranslations } from 'next-intl/server'
import { Party } from '@/components/people/party'
import { type Column, Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import { Time } from '@/components/ui/time'
import type { QueuedIssuance } from '@/lib/money/find-issuances'
import { pathTo } from '@/lib/nation/paths'
import type { FullName } from '@/lib/people/mask-name'
import { IssuanceStateTag } from './issuance-state'
import { Money } from './money'

/** Issuances as officers read them, each leading to its case. `isClosed`: when each ended stands in place of when it runs out. */
export async function IssuanceTable({
  caption,
  issuances,
  names,
  isClosed = false,
}: {
  caption: string
  issuances: readonly QueuedIssuance[]
  /** By account in lower case. */
  names: ReadonlyMap<string, FullName>
  isClosed?: boolean
}) {
  const [t, locale] = await Promise.all([getTranslations('issuance'), getLocale()])
  const time = (seconds: number) => <Time value={new Date(seconds * 1_000)} locale={locale} style="short" />
  const columns: readonly Column<QueuedIssuance>[] = [
    {
      key: 'order',
      header: t('order'),
      cell: ({ id, order }) => (
        <TextLink href={pathTo.issuance(id)}>{order === undefined ? t('orderMissing') : <bdi>{order}</bdi>}</TextLink>
      ),
    },
    { key: 'amount', header: t('amount'), cell: ({ amount }) => <Money amount={amount} />, isNumeric: true },
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
    { key: 'requested', header: t('requestedAt'), cell: ({ requestedAt }) => time(requestedAt) },
    {
      key: 'end',
      header: t(isClosed ? 'endedAt' : 'expires'),
      cell: ({ closedAt, expiresAt }) => time(closedAt ?? expiresAt),
    },
    { key: 'state', header: t('state'), cell: ({ state }) => <IssuanceStateTag state={state} /> },
  ]
  return <Table caption={caption} columns={columns} rows={issuances} rowKey={({ id }) => id} />
}
