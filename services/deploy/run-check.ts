import { keccak256 } from 'viem'
import { adminRoleId, roleIds } from '@/lib/authority/roles'
import { type ContractName, contractNames, type DeploymentRecord } from '@/lib/chain/deployment-record'
import type { Nation, RoleName } from '@/nation.config'
import { adoptChain } from './adopt-chain'
import { readCheckArguments } from './arguments'
import { createReader } from './chain'
import { RecordMissingError } from './errors'
import { type ExpectedNation, inspectNation } from './inspect-nation'
import { hostOf, toDeployError } from './node-errors'
import { planRules, type Step } from './plan'
import { readDeploymentRecord } from './records'

/**
 * Compares the committed records with the chains that were named on the command line, prints a line for each thing that was
 * looked at, and gives how many differ. Needs no key and sends nothing.
 */
export async function runCheck(
  words: readonly string[],
  { nation, folder, say }: { nation: Nation; folder: string; say: (line: string) => void },
): Promise<number> {
  const { path, sides, rpcUrls } = readCheckArguments(words)
  let differences = 0
  for (const side of sides) {
    const rpcUrl = rpcUrls[side] ?? ''
    const reader = createReader(rpcUrl)
    try {
      const { chains } = await adoptChain(reader, { nation, side, host: hostOf(rpcUrl), say })
      const { id: chainId, name } = chains[side]
      const record = readDeploymentRecord({ path, chainId }, folder)
      if (!record) throw new RecordMissingError({ path, chainId })
      say(`${name} (chain ${chainId}), block ${await reader.getBlockNumber({ cacheTime: 0 })}`)
      for (const { what, faults } of await inspectNation(reader, expectedBy(record))) {
        say(`  ${faults.length === 0 ? '✓' : '✗'}  ${what}`)
        for (const fault of faults) say(`       ${fault}`)
        differences += faults.length
      }
    } catch (error) {
      throw toDeployError(error, hostOf(rpcUrl))
    }
  }
  say('')
  say(
    differences === 0
      ? 'The chain is as the record says.'
      : `The chain differs from the record in ${differences} ${differences === 1 ? 'point' : 'points'}.`,
  )
  return differences
}

/** What the record says of the chain, and what the permissions of this software ask for. */
function expectedBy(record: DeploymentRecord): ExpectedNation {
  const contracts = contractNames.flatMap((name) => {
    const contract = record.contracts[name]
    return contract ? [{ name, ...contract }] : []
  })
  const grants = record.roles.map(
    ({ role, account, delaySeconds }): Step => ({ kind: 'grant', role, roleId: idOf(role), account, delaySeconds }),
  )
  return {
    contracts: contracts.map(({ name, address, codeHash }: { name: ContractName } & Recorded) => ({
      name,
      address,
      isRight: (code) => keccak256(code) === codeHash,
    })),
    steps: [...planRules(contracts), ...grants],
    council: record.council,
    deployer: record.deployer,
    startBlock: BigInt(record.startBlock),
  }
}

type Recorded = NonNullable<DeploymentRecord['contracts'][ContractName]>

function idOf(role: string): bigint {
  return role === 'admin' ? adminRoleId : roleIds[role as RoleName]
}
