import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Address, toHex } from 'viem'
import { mnemonicToAccount } from 'viem/accounts'
import { type Nation, nation } from '@/nation.config'
import type { DeployDesk } from '../run-deploy'
import { mnemonic } from './start-public-node'

export const chainIds = { l1: 7001, l2: 7002 }

/** A nation like the demo one on chains that are not of this machine. */
export const publicNation: Nation = {
  ...nation,
  kind: 'public',
  chains: {
    l1: { id: chainIds.l1, name: 'Test L1', rpcUrl: 'https://l1.example', isFree: false },
    l2: { id: chainIds.l2, name: 'Test L2', rpcUrl: 'https://l2.example', isFree: true },
  },
}

/** An account of the chain that holds ether; the first deploys. */
export function accountAt(index: number) {
  return mnemonicToAccount(mnemonic, { addressIndex: index })
}

export function addressAt(index: number): Address {
  return accountAt(index).address
}

export const officers = {
  council: [addressAt(4), addressAt(5), addressAt(6)],
  roles: { maker: [addressAt(1)], checker: [addressAt(2)], treasurer: [addressAt(2)], registrar: [addressAt(3)] },
}

/** Writes the files that the command reads, and gives its words for them. */
export async function writeFiles(folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true })
  const [key, offices] = [join(folder, 'key'), join(folder, 'offices.json')]
  await writeFile(key, `${toHex(accountAt(0).getHdKey().privateKey ?? new Uint8Array())}\n`)
  await chmod(key, 0o600)
  await writeFile(offices, JSON.stringify(officers))
  return ['--key-file', key, '--offices', offices, '--yes']
}

export function deskIn(folder: string, lines: string[] = []): DeployDesk {
  return {
    nation: publicNation,
    demoOffices: () => {
      throw new Error('A public nation has no demo offices.')
    },
    places: placesIn(folder),
    say: (line) => void lines.push(line),
    confirm: async () => 'nobody is there',
  }
}

export function placesIn(folder: string) {
  return {
    folder: join(folder, 'deployments'),
    addresses: join(folder, 'addresses.ts'),
    journals: join(folder, 'journals'),
  }
}
