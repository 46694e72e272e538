import { getLocale, getTranslations } from 'next-intl/server'
import { ContractTable } from '@/components/authority/contract-table'
import { CouncilFacts } from '@/components/authority/council-facts'
import { Office } from '@/components/authority/office'
import { roleWords } from '@/components/authority/role-word'
import { Command } from '@/components/ui/command'
import { Details } from '@/components/ui/details'
import { Notice } from '@/components/ui/notice'
import { Time } from '@/components/ui/time'
import type { KeysOfSide } from '@/lib/authority/data'
import { adminRoleId, roleIds, roleNames } from '@/lib/authority/roles'
import { homeSide } from '@/lib/chain/chains'
import { isolate } from '@/lib/i18n/isolate'
import { nation } from '@/nation.config'
import { checkCommands } from './check-commands'

/** Who holds which key on one chain, each with the command that asks the chain itself. */
export async function KeysSection({ keys }: { keys: KeysOfSide }) {
  const [t, locale, wordOf] = await Promise.all([getTranslations('howItRuns'), getLocale(), roleWords()])
  const { side, holders, chain, record } = keys
  const network = isolate(nation.chains[side].name)
  const commands = checkCommands(keys)
  const offices = roleNames.map((name) => roleIds[name])
  const rules = offices.flatMap((roleId) => chain?.rules.get(roleId) ?? [])
  const common = rules[0]
  const heldRoles = new Set(holders?.map(({ roleId }) => roleId))
  const known = [adminRoleId, ...offices]
  const others = [...heldRoles].filter((roleId) => !known.includes(roleId))
  // Beside the nation's own network there are no offices but the council's.
  const shown = [...known, ...others].filter((roleId) => side === homeSide || heldRoles.has(roleId))
  const checks = ['grants', 'members', 'threshold', 'code'] as const
  const checkWords = {
    grants: t('checkGrants'),
    members: t('checkMembers'),
    threshold: t('checkThreshold'),
    code: t('checkCode'),
  }
  return (
    <section aria-labelledby={`keys-${side}`} className="space-y-6">
      <div className="space-y-3">
        <h3 id={`keys-${side}`} className="text-lead font-semibold">
          {t(`onSide.${side}`, { network })}
        </h3>
        {chain && (
          <p className="text-small text-muted">
            {t.rich('readAt', {
              block: String(chain.asOf.block),
              time: () => <Time value={new Date(chain.asOf.timestamp * 1_000)} locale={locale} />,
            })}
          </p>
        )}
        <Agreement keys={keys} />
      </div>
      {holders && (
        <div className="space-y-2">
          {common && side === homeSide && (
            <p className="max-w-service">
              {t('common.admin', { roles: wordOf(common.admin) })}{' '}
              {t('common.guardian', { roles: wordOf(common.guardian) })}
            </p>
          )}
          <ul className="border-t border-rule">
            {shown.map((roleId) => (
              <Office
                key={roleId.toString()}
                roleId={roleId}
                holders={holders.filter((holder) => holder.roleId === roleId)}
                record={record}
                chain={chain}
                common={common}
                toCheck={commands.holder}
                nowSeconds={chain?.asOf.timestamp ?? keys.recordedAsOf?.timestamp ?? 0}
              />
            ))}
          </ul>
        </div>
      )}
      {chain && (
        <section aria-labelledby={`council-${side}`} className="space-y-3">
          <h4 id={`council-${side}`} className="font-semibold">
            {t('councilTitle')}
          </h4>
          <CouncilFacts keys={keys} />
        </section>
      )}
      <section aria-labelledby={`contracts-${side}`} className="space-y-3">
        <h4 id={`contracts-${side}`} className="font-semibold">
          {t('contractsTitle')}
        </h4>
        {side === homeSide && <p className="max-w-service">{t('contractsText')}</p>}
        <ContractTable caption={t('contractsTitle')} record={record} contracts={chain?.contracts} />
      </section>
      <Details summary={t('checkTitle')}>
        <div className="space-y-4">
          <p>{t('checkText')}</p>
          {checks.map((check) => (
            <div key={check} className="space-y-1">
              <p className="text-small text-muted">{checkWords[check]}</p>
              <Command label={checkWords[check]} text={commands[check]} copy={t('copy')} copied={t('copied')} />
            </div>
          ))}
        </div>
      </Details>
    </section>
  )
}

/** Whether record and chain say the same, or which of the two cannot be asked. */
async function Agreement({ keys: { holders, chain } }: { keys: KeysOfSide }) {
  const t = await getTranslations('howItRuns')
  if (!holders) return <Notice state="offline" title={t(chain ? 'recordSilent' : 'bothSilent')} />
  if (!chain) return <Notice state="offline" title={t('networkSilent')} />
  const differing = holders.filter(({ differences }) => differences.length > 0).length
  if (differing === 0) return <Notice state="good" title={t('agrees', { count: holders.length })} />
  return (
    <Notice state="danger" title={t('differs', { count: differing })}>
      {t('differsText')}
    </Notice>
  )
}
