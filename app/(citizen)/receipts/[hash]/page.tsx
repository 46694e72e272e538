import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { isAddressEqual } from 'viem'
import { z } from 'zod'
import { guarded } from '@/components/nation/guarded'
import { ReceiptWatcher } from '@/components/tx/receipt-watcher'
import { CodeText } from '@/components/ui/code-text'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { getViewer, type Viewer } from '@/lib/auth/get-viewer'
import { homeChainId } from '@/lib/chain/chains'
import { accountParam, hashParam } from '@/lib/chain/params'
import { serverClient } from '@/lib/chain/server-client'
import { AppError } from '@/lib/errors/app-error'
import { serverLog } from '@/lib/log/server-log'
import { getIssuanceOnReceipt, getPaymentReference, type IssuanceOnReceipt } from '@/lib/money/data'
import { describeMoneyAct, type MoneyAct } from '@/lib/money/describe-act'
import { paths } from '@/lib/nation/paths'
import { getNames } from '@/lib/people/data'
import type { FullName } from '@/lib/people/mask-name'
import { toStoreError } from '@/lib/store/to-store-error'
import { type AbsentAct, type KnownAct, readAct } from '@/lib/tx/read-act'
import { toReference } from '@/lib/tx/to-reference'
import { Receipt } from './receipt'

const query = z.object({
  intent: z.string().max(100).optional().catch(undefined),
  from: accountParam.optional().catch(undefined),
  nonce: z.coerce.number().int().nonnegative().optional().catch(undefined),
})

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('receipt')
  // A receipt is found by its link alone.
  return { title: t('title'), robots: { index: false } }
}

export default async function ReceiptPage(props: PageProps<'/receipts/[hash]'>) {
  const parsed = hashParam.safeParse((await props.params).hash)
  const { intent, from, nonce } = query.parse(await props.searchParams)
  const t = await getTranslations('receipt')
  if (!parsed.success)
    return (
      <EmptyState isPage title={t('badTitle')}>
        {t('badText')}
      </EmptyState>
    )

  return guarded(async () => {
    const place = from === undefined || nonce === undefined ? undefined : { account: from, nonce }
    const now = await readAct(serverClient(), { hash: parsed.data, place })
    const money = isAbsent(now) ? undefined : describeMoneyAct(homeChainId, now)
    const issuance = await getIssuance(money)
    return (
      <>
        {/* Read out when it changes from sent to recorded. */}
        <div aria-live="polite" className="space-y-8">
          {isAbsent(now) ? <Absent now={now} /> : <Known now={now} money={money} issuance={issuance} />}
        </div>
        <ReceiptWatcher
          waitsFor={waitsFor(now, money, issuance)}
          intent={intent ?? null}
          text={{ still: t('still'), again: t('lookAgain') }}
        />
      </>
    )
  })
}

/** The records follow a moment later: an officer's receipt then names payee, order and case. */
function waitsFor(now: AbsentAct | KnownAct, money: MoneyAct | undefined, issuance: IssuanceOnReceipt | undefined) {
  if (now.state === 'missing' || now.state === 'sent') return 'the act'
  const lacksIssuance = now.state === 'recorded' && money?.kind === 'issuance' && money.id && !issuance
  return lacksIssuance ? 'the records' : 'nothing'
}

function isAbsent(now: AbsentAct | KnownAct): now is AbsentAct {
  return now.state === 'missing' || now.state === 'gone'
}

async function Absent({ now }: { now: AbsentAct }) {
  const t = await getTranslations('receipt')
  const isGone = now.state === 'gone'
  const action = (
    <LinkButton href={isGone ? paths.movements : paths.home}>{t(isGone ? 'toMovements' : 'backHome')}</LinkButton>
  )
  return (
    <EmptyState isPage title={t(isGone ? 'goneTitle' : 'missingTitle')} action={action}>
      <p>{t(isGone ? 'goneText' : 'missingText')}</p>
      <p>
        {t('reference')} <CodeText text={toReference(now.hash)} />
      </p>
    </EmptyState>
  )
}

async function Known({
  now,
  money,
  issuance,
}: {
  now: KnownAct
  money: MoneyAct | undefined
  issuance: IssuanceOnReceipt | undefined
}) {
  const viewer = await getViewer()
  const { names, reference, isParty } = await getPrivateFacts(viewer, now.from, now.hash, money)
  // Officers read each other's names on a case, so on its receipts too.
  const shown = issuance?.officer ? await getNames([now.from, issuance.payee]) : names
  return (
    <Receipt
      now={now}
      money={money}
      issuance={issuance}
      viewer={viewer.account}
      isParty={isParty}
      names={shown}
      reference={reference}
    />
  )
}

/** The issuance that an act is about. While the records cannot be read, the receipt says what the act itself does. */
async function getIssuance(money: MoneyAct | undefined): Promise<IssuanceOnReceipt | undefined> {
  if (money?.kind !== 'issuance' || !money.id) return undefined
  try {
    return await getIssuanceOnReceipt(money.id)
  } catch (error) {
    const known = toStoreError(error)
    if (!(known instanceof AppError)) throw error
    serverLog().warn({ code: known.code }, 'a receipt is shown without its issuance')
    return undefined
  }
}

/**
 * Names, and what the payer wrote, are for the two parties. Everyone else who has the link reads what is public: accounts
 * and the amount.
 */
async function getPrivateFacts(
  { account, citizen }: Viewer,
  signer: `0x${string}`,
  hash: `0x${string}`,
  money: MoneyAct | undefined,
): Promise<{ names: ReadonlyMap<string, FullName>; reference: string | undefined; isParty: boolean }> {
  const parties = money?.kind === 'payment' ? [money.payer, money.payee] : [signer]
  const isParty = account !== undefined && parties.some((party) => isAddressEqual(party, account))
  if (!citizen || !isParty) return { names: new Map(), reference: undefined, isParty }
  const [names, reference] = await Promise.all([
    getNames(parties),
    money?.kind === 'payment' ? getPaymentReference(hash, money) : undefined,
  ])
  return { names, reference, isParty }
}
