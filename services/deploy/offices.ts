import { readFile } from 'node:fs/promises'
import { type Address, getAddress, isAddress, zeroAddress } from 'viem'
import { z } from 'zod'
import { roleNames } from '@/lib/authority/roles'
import { demoKeys, deployerKey } from '@/lib/demo/keys'
import type { Nation, RoleName } from '@/nation.config'
import { OfficesRefusedError } from './errors'
import type { Offices } from './plan'

/** What the council contract takes in at most. */
const mostMembers = 32
/** Without these nobody can be entered in the register, and no money can be issued. */
const neededRoles = ['maker', 'checker', 'treasurer', 'registrar'] as const satisfies readonly RoleName[]
/** The council's own role belongs to its contract. */
const givenRoles = roleNames.filter((role) => role !== 'council')

const account = z.string().transform((text, context) => {
  if (isAddress(text, { strict: /[A-F]/.test(text) && /[a-f]/.test(text.slice(2)) })) return getAddress(text)
  context.addIssue(`"${text}" is no address, or a letter of it is mistyped`)
  return z.NEVER
})

const schema = z.strictObject({
  council: z.array(account),
  roles: z.strictObject(Object.fromEntries(givenRoles.map((role) => [role, z.array(account).optional()]))),
})

/**
 * Reads who holds which office from a file like `contracts/offices.example.json`.
 *
 * Throws {@link OfficesRefusedError}, which lists every fault in the file.
 */
export async function readOffices(
  file: string,
  { nation, deployer }: { nation: Pick<Nation, 'kind' | 'council'>; deployer: Address },
): Promise<Offices> {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text === undefined) throw new OfficesRefusedError({ file, faults: ['the file cannot be read'] })
  const parsed = schema.safeParse(parseJson(file, text))
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'the file'}: ${message}`)
    throw new OfficesRefusedError({ file, faults })
  }
  const offices: Offices = { council: parsed.data.council, roles: parsed.data.roles as Offices['roles'] }
  const faults = findFaults(offices, { nation, deployer })
  if (faults.length > 0) throw new OfficesRefusedError({ file, faults })
  return offices
}

/** Gives what stands against filling the offices like this, one sentence for each fault. */
export function findFaults(
  { council, roles }: Offices,
  { nation, deployer }: { nation: Pick<Nation, 'kind' | 'council'>; deployer: Address },
): string[] {
  const { threshold } = nation.council
  const lists = [...roleNames.map((role) => [role, roles[role] ?? []] as const), ['the council', council] as const]
  const faults = neededRoles
    .filter((role) => (roles[role] ?? []).length === 0)
    .map((role) => `nobody is ${role}; a nation needs at least one`)
  for (const [office, holders] of lists) {
    if (holders.includes(zeroAddress)) faults.push(`${office}: the zero address holds an office`)
    for (const twice of findTwice(holders)) faults.push(`${office}: ${twice} is named twice`)
    if (holders.includes(deployer))
      faults.push(`${office}: ${deployer} is the deployer, who must hold nothing; use another key to deploy`)
    for (const holder of nation.kind === 'local' ? [] : holders.filter(isDemoAccount))
      faults.push(`${office}: the key of ${holder} is published with this software, so everybody has it`)
  }
  for (const both of (roles.maker ?? []).filter((holder) => roles.checker?.includes(holder)))
    faults.push(`${both} is maker and checker; nobody may approve what they asked for`)
  if (threshold < 2) faults.push(`nation.config.ts: council.threshold is ${threshold}; it must be at least 2`)
  if (council.length < threshold)
    faults.push(
      `the council has ${council.length} members, and nation.config.ts asks for ${threshold} of them (council.threshold)`,
    )
  if (council.length > mostMembers)
    faults.push(`the council has ${council.length} members; it has room for ${mostMembers}`)
  return faults
}

/** Whether the private key of an account is published with this software. */
export function isDemoAccount(address: Address): boolean {
  return [deployerKey, ...demoKeys].some((key) => key.address === getAddress(address))
}

function findTwice(accounts: readonly Address[]): Address[] {
  return [...new Set(accounts.filter((one, index) => accounts.indexOf(one) !== index))]
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new OfficesRefusedError({ file, faults: ['the file is not JSON'] })
  }
}
