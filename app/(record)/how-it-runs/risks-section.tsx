import { getTranslations } from 'next-intl/server'
import { Details } from '@/components/ui/details'
import { type Column, Table } from '@/components/ui/table'
import { nation } from '@/nation.config'

const both = {
  citizen: ['keyLost', 'keyStolen', 'seen'],
  state: ['oneOfficer', 'officersTogether', 'council', 'fault', 'database'],
} as const

const ofPath = {
  l1: { citizen: ['fee', 'notFinal'], state: ['officerFee', 'foreign'] },
  l2: { citizen: ['operatorStops', 'operatorRefuses', 'operatorRewrites'], state: ['machine'] },
} as const

type Risk = (typeof both)['citizen' | 'state'][number] | (typeof ofPath)['l1' | 'l2']['citizen' | 'state'][number]

/** What can go wrong on the path that the nation chose, for whom, and what stands in its way; the other path's one tap deeper. */
export async function RisksSection() {
  const t = await getTranslations('howItRuns')
  const other = nation.path === 'l1' ? 'l2' : 'l1'
  const columns: readonly Column<Risk>[] = [
    {
      key: 'risk',
      header: t('risk'),
      cell: (risk) => <span className="block lg:w-80">{t(`risks.${risk}`)}</span>,
    },
    {
      key: 'against',
      header: t('against'),
      cell: (risk) => <span className="block max-w-service">{t(`stands.${risk}`)}</span>,
    },
  ]
  return (
    <>
      {(['citizen', 'state'] as const).map((whom) => (
        <Table
          key={whom}
          caption={t(`risksOf.${whom}`)}
          columns={columns}
          rows={[...ofPath[nation.path][whom], ...both[whom]]}
          rowKey={(risk) => risk}
        />
      ))}
      <Details summary={t('otherRisks', { path: t(`path.${other}`) })}>
        <Table
          caption={t('risksTitle')}
          isCaptionHidden
          columns={columns}
          rows={[...ofPath[other].citizen, ...ofPath[other].state]}
          rowKey={(risk) => risk}
        />
      </Details>
    </>
  )
}
