import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { type Address, bytesToHex, encodeDeployData, encodeFunctionData, getAddress, parseAbi } from 'viem'
import { z } from 'zod'
import { run } from '@/scripts/run'
import { type Citizen, enrolCitizens } from '../nation/enrol-citizens'
import { issueMoney } from '../nation/issue-money'
import type { BenchNation } from '../nation/open-nation'
import { sendInOrder } from '../nation/send-in-order'
import type { Measurements } from '../schema'
import { round } from '../statistics'

const mera = 1_000_000n
const outFolder = '.civitas/bench/contracts'
const plainToken = 'contracts/test/mocks/PlainToken.sol'
const erc20 = parseAbi(['constructor(address holder, uint256 amount)', 'function transfer(address to, uint256 value)'])
const sameRun = 'measured in the same run'

/**
 * Measures what acts cost in gas, as whole transactions with their 21,000 and their data, on the nation's own chain and by
 * its rules. OpenZeppelin's plain ERC-20 is deployed beside it and pays the same amounts between the same accounts.
 */
export async function measureGas(nation: BenchNation): Promise<Measurements> {
  const [payer, payee] = await enrolCitizens(nation, { count: 2, amount: 100n * mera })
  if (!payer || !payee) throw new Error('There is nobody to pay.')
  const plain = await deployPlainToken(nation, payer)
  // Both hold some of both, so that neither token is the cheaper one for a slot that was empty.
  await transfer(nation, { token: plain, payer, to: payee.account.address })

  const gasOf = async (to: Address) => ({
    national: await transfer(nation, { token: nation.money.address, payer, to }),
    plain: await transfer(nation, { token: plain, payer, to }),
  })
  const toHolder = await gasOf(payee.account.address)
  const toNewcomer = await gasOf(getAddress(bytesToHex(randomBytes(20))))
  const issuance = await issueMoney(nation, { payee: payer.account.address, amount: mera })

  const beside = (value: number) => [{ name: 'OpenZeppelin ERC-20', value, unit: 'gas', source: sameRun }]
  return {
    'money.transfer.gas': { value: toHolder.national, beside: beside(toHolder.plain) },
    'money.transfer.gas.ratio': { value: round(toHolder.national / toHolder.plain, 4), beside: beside(toHolder.plain) },
    'money.transfer.gas.newcomer': { value: toNewcomer.national, beside: beside(toNewcomer.plain) },
    'money.transfer.gas.newcomer-ratio': {
      value: round(toNewcomer.national / toNewcomer.plain, 4),
      beside: beside(toNewcomer.plain),
    },
    'money.issuance.gas.request': { value: Number(issuance.request) },
    'money.issuance.gas.approve': { value: Number(issuance.approve) },
    'money.issuance.gas.execute': { value: Number(issuance.execute) },
  }
}

async function transfer(
  nation: BenchNation,
  { token, payer, to }: { token: Address; payer: Citizen; to: Address },
): Promise<number> {
  // The same bytes for both tokens: zero bytes of the amount would cost less than others.
  const data = encodeFunctionData({ abi: erc20, functionName: 'transfer', args: [to, 1_234_567n] })
  const [receipt] = await sendInOrder(nation, payer.account, [{ to: token, data, gas: 150_000n }])
  return Number(receipt?.gasUsed ?? Number.NaN)
}

async function deployPlainToken(nation: BenchNation, { account }: Citizen): Promise<Address> {
  const bytecode = await buildPlainToken()
  const data = encodeDeployData({ abi: erc20, bytecode, args: [account.address, 1_000n * mera] })
  const [receipt] = await sendInOrder(nation, account, [{ data, gas: 2_000_000n }])
  if (!receipt?.contractAddress) throw new Error('The plain token was not deployed.')
  return receipt.contractAddress
}

const artifact = z.object({
  bytecode: z.object({ object: z.custom<`0x${string}`>((value) => /^0x[0-9a-f]+$/.test(String(value))) }),
})

/** Builds the token with the project's own compiler and settings, in a folder of its own: forge mixes builds up. */
async function buildPlainToken(): Promise<`0x${string}`> {
  const { code, output } = await run(
    'npx',
    ['forge', 'build', plainToken, '--out', outFolder, '--cache-path', `${outFolder}/cache`],
    { isQuiet: true },
  )
  if (code !== 0) throw new Error(`The plain token was not built:\n${output}`)
  const file = `${outFolder}/PlainToken.sol/PlainToken.json`
  return artifact.parse(JSON.parse(await readFile(file, 'utf8'))).bytecode.object
}
