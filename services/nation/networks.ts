import { join } from 'node:path'
import { privateKeyToAccount } from 'viem/accounts'
import type { DeploymentRecord } from '@/lib/chain/deployments'
import { deployerKey } from '@/lib/demo/keys'
import { nation } from '@/nation.config'
import { deployNation, writeDeploymentRecord } from '../deploy/deploy-nation'
import { createDevnet, type Devnet } from '../devnet/devnet'
import type { Side } from '../devnet/side'
import { demoOffices } from '../founding/demo-offices'
import { foundingSeconds } from '../founding/found-nation'
import type { NationConfig } from './config'
import type { Setting } from './setting'

export type Networks = Record<Side, Devnet>

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
  const [l1, l2] = await Promise.all([start('l1'), start('l2')])
  return { l1, l2 }
}

/** Deploys through a front of its own, that nobody knows, so that no wallet sees a nation before it is complete. */
export async function deploy(networks: Networks): Promise<Record<Side, DeploymentRecord>> {
  const deployer = privateKeyToAccount(deployerKey.privateKey)
  const deployOn = async (side: Side) => {
    const { chainId, open } = networks[side]
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
  const [l1, l2] = await Promise.all([deployOn('l1'), deployOn('l2')])
  return { l1, l2 }
}

export async function openNetworks({ l1, l2 }: Networks, ports: NationConfig['ports']): Promise<void> {
  await Promise.all([l1.goLive(), l2.goLive()])
  await Promise.all([l1.save(), l2.save()])
  await Promise.all([l1.open({ port: ports.l1 }), l2.open({ port: ports.l2 })])
}
