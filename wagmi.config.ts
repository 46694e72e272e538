import { defineConfig } from '@wagmi/cli'
import { foundry } from '@wagmi/cli/plugins'

const artifacts = foundry({
  artifacts: 'contracts/out',
  // Implementations only: an interface would become a second ABI of the same functions.
  include: [
    'AccessManager.json',
    'Council.json',
    'SignatureGate.json',
    'PeopleRegister.json',
    'NationalStablecoin.json',
  ],
  forge: { build: true },
})

/** Types of the nation's contracts. Addresses are not here: they come from contracts/deployments. */
export default defineConfig({
  out: 'lib/generated/contracts.ts',
  plugins: [
    {
      ...artifacts,
      async contracts() {
        const contracts = (await artifacts.contracts?.()) ?? []
        // The pages and the deployment records call it what it is to the nation.
        return contracts.map((contract) =>
          contract.name === 'AccessManager' ? { ...contract, name: 'Authority' } : contract,
        )
      },
    },
  ],
})
