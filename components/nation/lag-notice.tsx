import { getTranslations } from 'next-intl/server'
import { Notice } from '@/components/ui/notice'
import { getLag } from '@/lib/money/data'

/** Says how old the page's figures are, when the records are behind the network by more than a person would expect. */
export async function LagNotice() {
  const [t, lag] = await Promise.all([getTranslations('home'), getLag()])
  if (!lag.isBehind) return null
  return <Notice state="waiting" title={t('behind', { seconds: lag.behindSeconds })} />
}
