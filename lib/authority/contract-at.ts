import { type Address, isAddressEqual } from 'viem'
import { type ContractName, contractNames, type DeploymentRecord } from '@/lib/chain/deployment-record'

/** Says which of the nation's contracts an account is, if it is one. */
export function contractAt({ contracts }: DeploymentRecord, account: Address): ContractName | undefined {
  return contractNames.find((name) => {
    const contract = contracts[name]
    return contract !== undefined && isAddressEqual(contract.address, account)
  })
}
