import { getLocale, getTranslations } from 'next-intl/server'
import { Command } from '@/components/ui/command'
import { Details } from '@/components/ui/details'
import { Notice } from '@/components/ui/notice'
import { contractAt } from '@/lib/authority/contract-at'
import type { Holder } from '@/lib/authority/get-keys'
import type { KeysOnChain, RoleRules } from '@/lib/authority/get-keys-on-chain'
import { plannedPermissions } from '@/lib/authority/permissions'
import { adminRoleId, roleIds } from '@/lib/authority/roles'
import type { DeploymentRecord } from '@/lib/chain/deployment-record'
import { toShortAccount } from '@/lib/chain/to-short-account'
import { formatDuration } from '@/lib/i18n/format-duration'
import { localeTags } from '@/lib/i18n/locale-tag'
import { HolderRow } from './holder-row'
import { roleWords } from './role-word'

/** An office: what it may do, who holds it, and the commands with which to ask the network about each key. */
export async function Office({
  roleId,
  holders,
  record,
  chain,
  common,
  toCheck,
  nowSeconds,
}: {
  roleId: bigint
  holders: readonly Holder[]
  record: DeploymentRecord
  chain: KeysOnChain | undefined
  /** What is said of all offices at once: this one says where it is otherwise. */
  common: Pick<RoleRules, 'admin' | 'guardian'> | undefined
  /** The command that asks whether an account holds the office. */
  toCheck: (holder: Holder) => string
  nowSeconds: number
}) {
  const [t, locale, wordOf] = await Promise.all([getTranslations('howItRuns'), getLocale(), roleWords()])
  const rules = chain?.rules.get(roleId)
  const list = new Intl.ListFormat(localeTags[locale], { type: 'conjunction' })
  const changed = chain?.permissions.filter(
    ({ role, roleId: needed }) => roleIds[role] !== needed && (roleIds[role] === roleId || needed === roleId),
  )
  return (
    <li className="grid gap-x-10 gap-y-2 border-b border-line py-4 lg:grid-cols-[20rem_1fr]">
      <div className="space-y-1">
        <h4 className="font-semibold">{wordOf(roleId)}</h4>
        <p className="text-muted">
          {t('may')} {list.format(await actsOf(roleId, chain))}.
        </p>
        {changed !== undefined && changed.length > 0 && (
          <Notice
            state="waiting"
            title={t('changedPermissions', {
              acts: list.format(changed.map(({ name }) => t(`can.${name as 'enrol'}`))),
            })}
          />
        )}
        {rules && rules.admin !== (common?.admin ?? adminRoleId) && (
          <p className="text-small">{t('common.admin', { roles: wordOf(rules.admin) })}</p>
        )}
        {rules && common && rules.guardian !== common.guardian && (
          <p className="text-small">
            {rules.guardian === roleId
              ? t('common.guardianSelf')
              : t('common.guardian', { roles: wordOf(rules.guardian) })}
          </p>
        )}
        {rules && rules.grantDelaySeconds > 0 && (
          <p className="text-small">{t('grantDelay', { delay: formatDuration(rules.grantDelaySeconds, locale) })}</p>
        )}
      </div>
      <div>
        {holders.length === 0 ? (
          <p className="text-muted">{t('nobody')}</p>
        ) : (
          <>
            <ul className="-mt-1.5">
              {holders.map((holder) => (
                <HolderRow
                  key={holder.account}
                  holder={holder}
                  contract={contractAt(record, holder.account)}
                  nowSeconds={nowSeconds}
                />
              ))}
            </ul>
            <Details summary={t('checkOffice')}>
              <div className="space-y-3">
                {holders.map((holder) => {
                  const label = t('checkHolder', { account: `\u2066${toShortAccount(holder.account)}\u2069` })
                  return (
                    <div key={holder.account} className="space-y-1">
                      <p className="text-small text-muted">{label}</p>
                      <Command label={label} text={toCheck(holder)} copy={t('copy')} copied={t('copied')} />
                    </div>
                  )
                })}
                <p className="text-small text-muted">{t('checkHow')}</p>
              </div>
            </Details>
          </>
        )}
      </div>
    </li>
  )
}

/** What a role may do, as the chain says where it answers. */
async function actsOf(roleId: bigint, chain: KeysOnChain | undefined): Promise<string[]> {
  const t = await getTranslations('howItRuns.can')
  const permissions =
    chain?.permissions ?? plannedPermissions.map((planned) => ({ ...planned, roleId: roleIds[planned.role] }))
  const acts = permissions.filter(({ roleId: needed }) => needed === roleId).map(({ name }) => t(name as 'enrol'))
  if (roleId === adminRoleId) acts.unshift(t('admin'))
  const isGuardian = chain
    ? [...chain.rules.values()].some(({ guardian }) => guardian === roleId && guardian !== adminRoleId)
    : roleId === roleIds.guardian
  if (isGuardian) acts.push(t('guardian'))
  return acts.length === 0 ? [t('nothing')] : acts
}
