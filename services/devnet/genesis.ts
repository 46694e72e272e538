import { numberToHex, zeroAddress, zeroHash } from 'viem'
import preinstalls from './preinstalls.json' with { type: 'json' }

/** Gives the first block of a chain: no balances, and the code that every client expects to find. */
export function createGenesis({ chainId, timestampSeconds }: { chainId: number; timestampSeconds: number }) {
  const { multicall3, create2Deployer } = preinstalls
  return {
    config: {
      chainId,
      homesteadBlock: 0,
      eip150Block: 0,
      eip155Block: 0,
      eip158Block: 0,
      byzantiumBlock: 0,
      constantinopleBlock: 0,
      petersburgBlock: 0,
      istanbulBlock: 0,
      berlinBlock: 0,
      londonBlock: 0,
      terminalTotalDifficulty: '0x0',
      terminalTotalDifficultyPassed: true,
      shanghaiTime: 0,
      cancunTime: 0,
    },
    nonce: '0x0',
    timestamp: numberToHex(timestampSeconds),
    extraData: '0x',
    gasLimit: numberToHex(30_000_000),
    difficulty: '0x0',
    mixHash: zeroHash,
    coinbase: zeroAddress,
    alloc: {
      [multicall3.address]: { balance: '0x0', code: multicall3.code },
      [create2Deployer.address]: { balance: '0x0', code: create2Deployer.code },
    },
  }
}
