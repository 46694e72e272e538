import { encodeFunctionData, keccak256, pad } from 'viem'
import { generatePrivateKey, privateKeyToAddress } from 'viem/accounts'
import { adminRoleId, roleIds, roleNames } from '@/lib/authority/roles'
import { homeChainId, homeSide } from '@/lib/chain/chains'
import { addressOf, deploymentOf } from '@/lib/chain/deployments'
import { authorityAbi } from '@/lib/generated/contracts'
import { nation } from '@/nation.config'
import { chain } from '../fixtures/chain'
import { council, decideInCouncil } from '../fixtures/council'
import { expect, type Locator, type Page, test } from '../fixtures/test'
import type { Words } from '../fixtures/words'

const authority = { address: addressOf(homeChainId, 'authority'), abi: authorityAbi } as const

/** Who holds a role by all that the authority ever announced, and with which delay by what it says now. */
async function holdersOnChain(roleId: bigint): Promise<{ account: string; delay: number }[]> {
  const range = { ...authority, args: { roleId }, fromBlock: BigInt(deploymentOf(homeChainId).startBlock) }
  const granted = await chain.getContractEvents({ ...range, eventName: 'RoleGranted', strict: true })
  const accounts = [...new Set(granted.map(({ args }) => args.account))]
  const access = await Promise.all(
    accounts.map(async (account) => {
      const [isHeld, delay] = await chain.readContract({
        ...authority,
        functionName: 'hasRole',
        args: [roleId, account],
      })
      return { account, delay, isHeld }
    }),
  )
  return access.filter(({ isHeld }) => isHeld).map(({ account, delay }) => ({ account, delay }))
}

function howItRuns(page: Page, words: Words) {
  const network = `\u2068${nation.chains[homeSide].name}\u2069`
  const side = page.getByRole('region', { name: words(`howItRuns.onSide.${homeSide}`, { network }) })
  return {
    side,
    office: (name: string) =>
      side.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 4, name, exact: true }) }),
  }
}

const textOf = async (locator: Locator) => (await locator.textContent()) ?? ''

/** Every account number that can be read in a text. */
const accountsIn = (text: string) => text.match(/0x[0-9a-fA-F]{40}/g) ?? []

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  for (const language of ['en', 'ar'] as const) {
    test.describe(`in ${language}`, () => {
      test.use({ language })

      test('every key that the page shows is what the network says', async ({ page, words }) => {
        await page.goto('/how-it-runs')
        const { side, office } = howItRuns(page, words)
        const names = new Map([
          [adminRoleId, words('howItRuns.admin')],
          ...roleNames.map((role) => [roleIds[role], words(`roles.${role}`)] as const),
          [roleIds.council, words('howItRuns.councilItself')],
        ])
        for (const [roleId, name] of names) {
          const holders = await holdersOnChain(roleId)
          if (holders.length === 0) {
            await expect(office(name).getByText(words('howItRuns.nobody'))).toBeVisible()
            continue
          }
          const text = await textOf(office(name).getByRole('list'))
          expect(accountsIn(text).sort(), name).toEqual(holders.map(({ account }) => account).sort())
          expect(text.split(words('howItRuns.atOnce')).length - 1, name).toBe(
            holders.filter(({ delay }) => delay === 0).length,
          )
        }

        const [members, threshold] = await Promise.all([
          chain.readContract({ ...council, functionName: 'members' }),
          chain.readContract({ ...council, functionName: 'threshold' }),
        ])
        const sentence = words('howItRuns.councilText', { threshold: Number(threshold), count: members.length })
        await expect(side.getByText(sentence)).toBeVisible()
        const list = side.getByRole('list', { name: words('howItRuns.members') })
        expect(accountsIn(await textOf(list))).toEqual(members)
        await expect(side.getByText(words('howItRuns.onlyCouncil'))).toBeVisible()

        const contracts = Object.values(deploymentOf(homeChainId).contracts)
        await expect(side.getByText(words('howItRuns.code.same'), { exact: true })).toHaveCount(contracts.length)
        for (const address of contracts) await expect(side.getByRole('cell', { name: address })).toBeVisible()
      })
    })
  }
})

test('an office that the council gives appears with its delay, once the delay of the council is over', async ({
  page,
  words,
}) => {
  test.setTimeout(300_000)
  const account = privateKeyToAddress(generatePrivateKey())
  const data = encodeFunctionData({ ...authority, functionName: 'grantRole', args: [roleIds.auditor, account, 3_600] })
  const decision = await decideInCouncil(authority.address, data, pad(keccak256(account), { size: 32 }))

  await page.goto('/how-it-runs')
  const { office } = howItRuns(page, words)
  const auditors = office(words('roles.auditor'))
  await expect(auditors).toBeVisible()
  await expect(auditors.getByText(account)).toHaveCount(0)

  await expect
    .poll(async () => Number((await chain.getBlock()).timestamp), { timeout: 240_000 })
    .toBeGreaterThanOrEqual(decision.executableAt)
  await decision.execute()
  await expect(async () => {
    await page.reload()
    await expect(auditors.getByText(account)).toBeVisible({ timeout: 1_000 })
  }).toPass()
  const [isHeld, delay] = await chain.readContract({
    ...authority,
    functionName: 'hasRole',
    args: [roleIds.auditor, account],
  })
  expect([isHeld, delay]).toEqual([true, 3_600])
  await expect(auditors.getByText(words('howItRuns.afterDelay', { delay: '1 hour' }))).toBeVisible()
})
