import { getTranslations } from 'next-intl/server'
import { Table } from '@/components/ui/table'
import { nation } from '@/nation.config'

const both = {
  citizen: ['keyLost', 'keyStolen', 'seen'],
  state: ['oneOfficer', 'officersTogether', 'council', 'fault', 'database'],
} as const

const ofPath = {
  l1: { citizen: ['fee', 'notFinal'], state: ['officerFee', 'foreign'] },
  l2: { citizen: ['operatorStops', 'operatorRefuses', 'operatorRewrites'], state: ['machine'] },
} as const

/** What can go wrong on the path that the nation chose, for whom, and what stands in its way. */
export async function RisksSection() {
  const t = await getTranslations('howItRuns')
  return (['citizen', 'state'] as const).map((whom) => (
    <Table
      key={whom}
      caption={t(`risksOf.${whom}`)}
      columns={[
        {
          key: 'risk',
          header: t('risk'),
          cell: (risk) => <span className="block max-w-[20rem]">{t(`risks.${risk}`)}</span>,
        },
        {
          key: 'against',
          header: t('against'),
          cell: (risk) => <span className="block max-w-service">{t(`stands.${risk}`)}</span>,
        },
      ]}
      rows={[...ofPath[nation.path][whom], ...both[whom]]}
      rowKey={(risk) => risk}
    />
  ))
}
