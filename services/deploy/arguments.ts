import { parseArgs } from 'node:util'
import type { ChainSide } from '@/lib/chain/chains'
import { ArgumentsRefusedError } from './errors'

/** Where to go: a path, and a node for each of its chains. */
export type Route = { path: ChainSide; rpcUrls: Partial<Record<ChainSide, string>>; sides: readonly ChainSide[] }

export type DeployArguments = Route & {
  keyFile: string
  officesFile: string | undefined
  onlyEstimate: boolean
  isAgreed: boolean
  raisesFee: boolean
  startBlock: number | undefined
}

const routeOptions = { path: { type: 'string' }, l1: { type: 'string' }, l2: { type: 'string' } } as const

/** Reads what was typed after `npm run deploy --`. Throws {@link ArgumentsRefusedError} with every fault. */
export function readDeployArguments(words: readonly string[]): DeployArguments {
  const options = {
    ...routeOptions,
    'key-file': { type: 'string' },
    offices: { type: 'string' },
    estimate: { type: 'boolean', default: false },
    yes: { type: 'boolean', default: false },
    'raise-fee': { type: 'boolean', default: false },
    'start-block': { type: 'string' },
  } as const
  const values = refuseUnknown(() => parseArgs({ args: [...words], options, strict: true }).values)
  const { faults, ...route } = readRoute(values)
  const keyFile = values['key-file']
  if (keyFile === undefined) faults.push('--key-file is missing: a file with the private key that pays')
  const startBlock = values['start-block']
  if (startBlock !== undefined && !/^\d{1,15}$/.test(startBlock)) faults.push('--start-block must be a number')
  if (faults.length > 0 || keyFile === undefined) throw new ArgumentsRefusedError({ faults })
  return {
    ...route,
    keyFile,
    officesFile: values.offices,
    onlyEstimate: values.estimate,
    isAgreed: values.yes,
    raisesFee: values['raise-fee'],
    startBlock: startBlock === undefined ? undefined : Number(startBlock),
  }
}

/** Reads what was typed after `npm run deploy:check --`. Throws {@link ArgumentsRefusedError} with every fault. */
export function readCheckArguments(words: readonly string[]): Route {
  const values = refuseUnknown(() => parseArgs({ args: [...words], options: routeOptions, strict: true }).values)
  const { faults, ...route } = readRoute(values)
  if (faults.length > 0) throw new ArgumentsRefusedError({ faults })
  return route
}

function readRoute({
  path,
  l1,
  l2,
}: {
  path?: string | undefined
  l1?: string | undefined
  l2?: string | undefined
}): Route & { faults: string[] } {
  const faults: string[] = []
  if (path !== 'l1' && path !== 'l2')
    faults.push('--path must be l1 (straight on an existing chain) or l2 (on a chain of its own)')
  const side = path === 'l1' ? 'l1' : 'l2'
  const sides: readonly ChainSide[] = side === 'l1' ? ['l1'] : ['l1', 'l2']
  const given = { l1, l2 }
  for (const one of sides) {
    const url = given[one]
    if (url === undefined) faults.push(`--${one} is missing: the address of a node, such as https://node.example`)
    else if (!/^https?:$/.test(protocolOf(url))) faults.push(`--${one} must be an address that begins with http`)
  }
  if (side === 'l1' && l2 !== undefined) faults.push('--l2 has no meaning on the path l1')
  return { path: side, sides, rpcUrls: { ...(l1 ? { l1 } : {}), ...(l2 ? { l2 } : {}) }, faults }
}

function protocolOf(url: string): string {
  return URL.canParse(url) ? new URL(url).protocol : ''
}

function refuseUnknown<Values>(parse: () => Values): Values {
  try {
    return parse()
  } catch (error) {
    throw new ArgumentsRefusedError({ faults: [error instanceof Error ? error.message : String(error)] })
  }
}
