import { getTranslations } from 'next-intl/server'
import { adminRoleId, roleIds, roleNames } from '@/lib/authority/roles'

/** Gives what turns a role's number into the name of its office. */
export async function roleWords(): Promise<(roleId: bigint) => string> {
  const [t, roles] = await Promise.all([getTranslations('howItRuns'), getTranslations('roles')])
  return (roleId) => {
    if (roleId === adminRoleId) return t('admin')
    const name = roleNames.find((known) => roleIds[known] === roleId)
    if (name === undefined) return t('otherRole', { number: roleId.toString() })
    // Here the office is the council's power over itself, not a person's seat in it.
    return name === 'council' ? t('councilItself') : roles(name)
  }
}
