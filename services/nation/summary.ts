import { nationSides } from '@/lib/chain/chains'
import { demoPeople } from '@/lib/demo/people'
import { nation } from '@/nation.config'
import type { NationConfig } from './config'

/** Prints where everything is and whom one can be. The last line says that the nation is ready. */
export function printSummary({ config, say }: { config: NationConfig; say: (line: string) => void }): void {
  const { ports, home } = config
  const portal = `http://localhost:${ports.portal}`
  const { l1, l2 } = nation.chains
  const names = { l1: `L1 (${l1.id})`, l2: `National chain (${l2.id})` }
  say('')
  say(`${nation.name.en}, ${nation.path === 'l1' ? 'straight on the L1' : 'on its own chain'}`)
  const addresses = [
    ['Portal', portal],
    ...nationSides.map((side) => [names[side], `http://localhost:${ports[side]}`] as const),
    ['Logs', `${home}/logs`],
  ] as const
  for (const [what, where] of addresses) say(`  ${what.padEnd(24)} ${where}`)
  if (nation.kind === 'local') {
    say('')
    say('Whom you can be with the demo wallet (made up; their keys are published)')
    for (const { givenName, familyName, keys, isCouncilMember } of demoPeople) {
      const roles = [...keys.flatMap((key) => key.roles), ...(isCouncilMember ? ['council member'] : [])]
      if (roles.length > 0) say(`  ${`${givenName} ${familyName}`.padEnd(24)} ${roles.join(', ')}`)
    }
    const citizens = demoPeople.filter(
      (person) => person.keys.every((key) => key.roles.length === 0) && !person.isCouncilMember,
    )
    const names = citizens.slice(0, 3).map((person) => `${person.givenName} ${person.familyName}`)
    say(`  ${`${names.join(', ')} and ${citizens.length - names.length} more`} are citizens`)
  }
  say('')
  say('Stop with Ctrl-C. Everything is kept; "npm start -- --reset" begins anew.')
  say(`Ready: ${portal}`)
}
