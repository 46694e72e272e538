import { join } from 'node:path'
import { privateKeyToAccount } from 'viem/accounts'
import { nationSides } from '@/lib/chain/chains'
import type { DeploymentRecord } from '@/lib/chain/deployment-record'
import { deployerKey } from '@/lib/demo/keys'
import { nation } from '@/nation.config'
import { deployNation } from '../deploy/deploy-nation'
import { writeDeploymentRecord } from '../deploy/records'
import { createDevnet, type Devnet } from '../devnet/devnet'
import type { Side } from '../devnet/side'
import { demoOffices } from '../founding/demo-offices'
import { foundingSeconds } from '../founding/found-nation'
import type { NationConfig } from './config'
import type { Setting } from './setting'

/** Gives the part of a side that the nation stands on. */
export function partOf<Part>(parts: ReadonlyMap<Side, Part>, side: Side): Part {
  const part = parts.get(side)
  if (part === undefined) throw new Error(`This nation has no ${side}.`)
  return part
}

/** The chains of this nation, by side. */
export type Networks = ReadonlyMap<Side, Devnet>

export async function startNetworks({ config, context }: Setting): Promise<Networks> {
  const genesisSeconds = foundingSeconds()
  const start = (side: Side) =>
    context.startOwn(
      () =>
        createDevnet({
          side,
          chainId: nation.chains[side].id,
          directory: join(config.home, side),
          genesisSeconds,
          onBroken: (error) => context.fail(error),
        }),
      (devnet) => devnet.stop(),
    )
  return new Map(await Promise.all(nationSides.map(async (side) => [side, await start(side)] as const)))
}

/** Deploys through a front of its own, that nobody knows, so that no wallet sees a nation before it is complete. */
export async function deploy(networks: Networks): Promise<ReadonlyMap<Side, DeploymentRecord>> {
  const deployer = privateKeyToAccount(deployerKey.privateKey)
  const deployOn = async (side: Side, { chainId, open }: Devnet) => {
    const front = await open({ port: 0 })
    try {
      const target = { rpcUrl: front.url, chainId, side, deployer }
      const record = await deployNation({ ...target, nation, offices: demoOffices() })
      await writeDeploymentRecord(record)
      return record
    } finally {
      await front.close()
    }
  }
  return new Map(
    await Promise.all([...networks].map(async ([side, network]) => [side, await deployOn(side, network)] as const)),
  )
}

export async function openNetworks(networks: Networks, ports: NationConfig['ports']): Promise<void> {
  await Promise.all([...networks.values()].map((network) => network.goLive()))
  await Promise.all([...networks.values()].map((network) => network.save()))
  await Promise.all([...networks].map(([side, network]) => network.open({ port: ports[side] })))
}

/** Where the chains of a local nation answer. */
export function localRpcUrls({ l1, l2 }: NationConfig['ports']): Record<Side, string> {
  return { l1: `http://127.0.0.1:${l1}`, l2: `http://127.0.0.1:${l2}` }
}
