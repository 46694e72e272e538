import { type Hex, toFunctionSelector } from 'viem'
import permissions from '@/contracts/permissions.json' with { type: 'json' }
import type { ContractName } from '@/lib/chain/deployment-record'
import type { RoleName } from '@/nation.config'

/** A function that only one role may call. */
export type Permission = { contract: ContractName; name: string; signature: string; selector: Hex; role: RoleName }

const names: Record<keyof typeof permissions, ContractName> = {
  PeopleRegister: 'peopleRegister',
  NationalStablecoin: 'nationalStablecoin',
  Council: 'council',
}

/** Every function that needs a role, as the nation was set up. */
export const plannedPermissions: readonly Permission[] = Object.entries(permissions).flatMap(([contract, functions]) =>
  Object.entries(functions).map(([signature, role]) => ({
    contract: names[contract as keyof typeof permissions],
    name: signature.slice(0, signature.indexOf('(')),
    signature,
    selector: toFunctionSelector(signature),
    role: role as RoleName,
  })),
)
