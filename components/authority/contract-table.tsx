import { getTranslations } from 'next-intl/server'
import { CodeText } from '@/components/ui/code-text'
import type { State } from '@/components/ui/state-shape'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import type { ContractOnChain } from '@/lib/authority/get-keys-on-chain'
import { contractNames, type DeploymentRecord } from '@/lib/chain/deployment-record'

const states: Record<ContractOnChain['code'] | 'unchecked', State> = {
  same: 'good',
  other: 'danger',
  none: 'danger',
  unchecked: 'neutral',
}

/** The nation's contracts on a chain: where each is, and whether its code is what was set up. */
export async function ContractTable({
  caption,
  record,
  contracts,
}: {
  caption: string
  record: DeploymentRecord
  /** What the chain says; undefined while it does not answer. */
  contracts: readonly ContractOnChain[] | undefined
}) {
  const t = await getTranslations('howItRuns')
  const rows = contractNames.flatMap((name) => {
    const recorded = record.contracts[name]
    return recorded ? [{ name, ...recorded, found: contracts?.find((contract) => contract.name === name) }] : []
  })
  return (
    <Table
      caption={caption}
      isCaptionHidden
      rows={rows}
      rowKey={({ name }) => name}
      columns={[
        { key: 'name', header: t('contract'), cell: ({ name }) => t(`name.${name}`) },
        { key: 'account', header: t('account'), cell: ({ address }) => <CodeText text={address} /> },
        { key: 'hash', header: t('fingerprint'), cell: ({ codeHash }) => <CodeText text={codeHash} isShort /> },
        {
          key: 'code',
          header: t('codeNow'),
          cell: ({ found }) => (
            <span className="flex flex-col">
              <Tag state={states[found?.code ?? 'unchecked']}>{t(`code.${found?.code ?? 'unchecked'}`)}</Tag>
              {found?.isClosed && <Tag state="danger">{t('closed')}</Tag>}
              {found?.isUnderAuthority === false && <Tag state="danger">{t('otherAuthority')}</Tag>}
            </span>
          ),
        },
      ]}
    />
  )
}
