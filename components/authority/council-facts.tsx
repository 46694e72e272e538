import { getLocale, getTranslations } from 'next-intl/server'
import { CodeText } from '@/components/ui/code-text'
import { Notice } from '@/components/ui/notice'
import { contractAt } from '@/lib/authority/contract-at'
import type { Keys } from '@/lib/authority/get-keys'
import { adminRoleId } from '@/lib/authority/roles'
import { formatDuration } from '@/lib/i18n/format-duration'
import { FullAccount } from './full-account'
import { roleWords } from './role-word'

/** The council on one chain: its members, how many must agree, after which delay, and whether anybody stands beside it. */
export async function CouncilFacts({ keys: { record, holders, chain } }: { keys: Keys }) {
  const [t, locale, wordOf] = await Promise.all([getTranslations('howItRuns'), getLocale(), roleWords()])
  if (!chain) return null
  const admins = holders?.filter(({ roleId, access }) => roleId === adminRoleId && access?.since !== 0)
  const own = admins?.find(({ account }) => contractAt(record, account) === 'council')
  const { members, threshold } = chain.council
  const delay = own?.access?.delay
  return (
    <div className="space-y-3">
      <p className="max-w-service">
        {t('councilText', { threshold, count: members.length })}{' '}
        {delay !== undefined &&
          (delay === 0 ? t('councilAtOnce') : t('councilDelay', { delay: formatDuration(delay, locale) }))}{' '}
        {own && admins?.length === 1 && t('onlyCouncil')}
      </p>
      {admins && (!own || admins.length > 1) && <Notice state="danger" title={t('notOnlyCouncil')} />}
      <ul aria-label={t('members')} className="space-y-1">
        {members.map((member) => (
          <li key={member}>
            <FullAccount account={member} />
          </li>
        ))}
      </ul>
      {chain.deployer.roleIds.length === 0 ? (
        <p className="max-w-service">
          {t.rich('deployerNothing', { account: () => <CodeText text={chain.deployer.account} /> })}
        </p>
      ) : (
        <Notice state="danger" title={t('deployerHolds', { roles: chain.deployer.roleIds.map(wordOf).join(', ') })}>
          <CodeText text={chain.deployer.account} />
        </Notice>
      )}
    </div>
  )
}
