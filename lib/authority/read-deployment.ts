import 'server-only'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type DeploymentRecord, deploymentRecord } from '@/lib/chain/deployment-record'
import { ContractNotDeployedError } from '@/lib/chain/errors'
import { nation } from '@/nation.config'

/**
 * Gives the whole record of the nation's deployment on a chain: who deployed, with which code. It stays out of what is
 * built, since it is long and pages for a browser need addresses alone.
 *
 * Throws {@link ContractNotDeployedError} when the nation has nothing on that chain.
 */
export async function readDeployment(chainId: number): Promise<DeploymentRecord> {
  const file = join(process.cwd(), 'contracts/deployments', nation.path, `${chainId}.json`)
  const text = await readFile(/* turbopackIgnore: true */ file, 'utf8').catch(() => {
    throw new ContractNotDeployedError({ chainId })
  })
  return deploymentRecord.parse(JSON.parse(text))
}
