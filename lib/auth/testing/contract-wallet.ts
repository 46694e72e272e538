import { type Address, concatHex, getCreate2Address, type Hex, numberToHex, size } from 'viem'

/** The deterministic deployer that stands on every development chain. */
export const factory: Address = '0x4e59b44847b379578588920cA78FbF26c0B4956C'

const salt = numberToHex(0, { size: 32 })

/**
 * Gives the code that deploys a contract account (ERC-1271) which takes the signatures of one key.
 *
 * Written by hand, so that a test of sign-in needs no compiler: recover the signer of the hash in the call, compare it with
 * the owner, and answer 0x1626ba7e or 0.
 */
export function walletInitCode(owner: Address): Hex {
  const runtime = concatHex([
    '0x60043560005260a43560f81c602052606435604052608435606052', // hash, v, r and s into memory
    '0x602060806080600060015afa50', // ecrecover, its answer at 0x80
    '0x60805173',
    owner,
    '0x14', // the owner?
    '0x631626ba7e60e01b02', // then the magic value, else 0
    '0x60005260206000f3',
  ])
  return concatHex(['0x60', numberToHex(size(runtime), { size: 1 }), '0x80600b6000396000f3', runtime])
}

/** Where the deployer puts the wallet of an owner. */
export function walletAddress(owner: Address): Address {
  return getCreate2Address({ from: factory, salt, bytecode: walletInitCode(owner) })
}

/** What to send to the deployer to put it there. */
export function walletDeployment(owner: Address): Hex {
  return concatHex([salt, walletInitCode(owner)])
}
