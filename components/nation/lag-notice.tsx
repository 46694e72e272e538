import { getTranslations } from 'next-intl/server'
import { Notice } from '@/components/ui/notice'

/** Says how old the page's figures are. For records that are behind the network by more than a person would expect. */
export async function LagNotice({ seconds }: { seconds: number }) {
  const t = await getTranslations('home')
  return <Notice state="waiting" title={t('behind', { seconds })} />
}
