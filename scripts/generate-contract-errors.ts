// Writes lib/generated/contract-errors.ts: the custom errors of the contracts that people call, and nothing else of their
// interfaces, because this goes to the browser with every act.
import { writeFileSync } from 'node:fs'
import type { Abi } from 'viem'
import { councilAbi, nationalStablecoinAbi, peopleRegisterAbi } from '@/lib/generated/contracts'

const abis: readonly Abi[] = [nationalStablecoinAbi, peopleRegisterAbi, councilAbi]

const errors = new Map(
  abis
    .flat()
    .filter((item) => item.type === 'error')
    .map(({ type, name, inputs }) => [name, { type, name, inputs: inputs.map(({ name, type }) => ({ name, type })) }]),
)

writeFileSync(
  'lib/generated/contract-errors.ts',
  `// Made by scripts/generate-contract-errors.ts from the interfaces of the contracts. Each name once.
export const contractErrorsAbi = ${JSON.stringify([...errors.values()], null, 2)} as const\n`,
)
