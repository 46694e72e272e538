import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Abi, Hex } from 'viem'
import { z } from 'zod'
import { ContractsNotBuiltError } from './errors'

const hex = z.custom<Hex>((value) => typeof value === 'string' && /^0x[0-9a-f]*$/i.test(value))
const ranges = z.record(z.string(), z.array(z.object({ start: z.number(), length: z.number() })))

const schema = z.object({
  abi: z.custom<Abi>((value) => Array.isArray(value)),
  bytecode: z.object({ object: hex }),
  deployedBytecode: z.object({ object: hex, immutableReferences: ranges.optional() }),
})

export type Artifact = z.infer<typeof schema>

const outFolder = join(import.meta.dirname, '../../contracts/out')

/** Reads what forge built of a contract. Throws {@link ContractsNotBuiltError}. */
export async function readArtifact(name: string): Promise<Artifact> {
  try {
    return schema.parse(JSON.parse(await readFile(join(outFolder, `${name}.sol`, `${name}.json`), 'utf8')))
  } catch (cause) {
    throw new ContractsNotBuiltError({ name, cause })
  }
}

/** Whether code on chain is the built code. Values that the constructor wrote into the code are left out. */
export function isCodeOf(artifact: Artifact, code: Hex): boolean {
  const { object, immutableReferences = {} } = artifact.deployedBytecode
  return blank(code, immutableReferences) === blank(object, immutableReferences)
}

function blank(code: Hex, references: z.infer<typeof ranges>): string {
  const bytes = Buffer.from(code.slice(2), 'hex')
  for (const { start, length } of Object.values(references).flat()) bytes.fill(0, start, start + length)
  return bytes.toString('hex')
}
