import type { RoleName } from '@/nation.config'

/**
 * Role ids in the authority contract (OpenZeppelin `AccessManager`). Permanent: a number is never used again for another
 * office. 0 is the administrator, which only the council contract holds.
 */
export const roleIds = {
  council: 1n,
  maker: 2n,
  checker: 3n,
  treasurer: 4n,
  registrar: 5n,
  compliance: 6n,
  guardian: 7n,
  auditor: 8n,
  operator: 9n,
} as const satisfies Record<RoleName, bigint>

export const adminRoleId = 0n

export const roleNames = Object.keys(roleIds) as RoleName[]
