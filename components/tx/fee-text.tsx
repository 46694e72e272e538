import { getLocale, getTranslations } from 'next-intl/server'
import { isolate } from '@/lib/i18n/isolate'
import type { Fee } from '@/lib/tx/estimate-fee'
import { formatEther } from '@/lib/tx/format-ether'

/** What the network takes for an act, and whether the account can pay it. Undefined: nobody can say yet. */
export async function FeeText({ fee }: { fee: Fee | undefined }) {
  const [t, locale] = await Promise.all([getTranslations('fee'), getLocale()])
  if (!fee) return t('unknown')
  const ether = (wei: bigint) => isolate(`${formatEther(wei, locale)} ETH`)
  const isCovered = fee.balance >= fee.most
  return (
    <>
      <span className="block">{t('likely', { fee: ether(fee.likely) })}</span>
      <span className={isCovered ? 'block text-small text-muted' : 'block text-waiting'}>
        {t(isCovered ? 'covered' : 'notCovered', { balance: ether(fee.balance), most: ether(fee.most) })}
      </span>
    </>
  )
}
