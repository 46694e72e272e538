import { getTranslations } from 'next-intl/server'
import type { State } from '@/components/ui/state-shape'
import { Tag } from '@/components/ui/tag'
import type { IssuanceState } from '@/lib/money/list-issuances'

const shapes: Record<IssuanceState, State> = {
  requested: 'waiting',
  approved: 'waiting',
  executed: 'good',
  rejected: 'danger',
  cancelled: 'neutral',
  expired: 'neutral',
}

/** Where an issuance stands, in words. */
export async function IssuanceStateTag({ state }: { state: IssuanceState }) {
  const t = await getTranslations('issuance.states')
  return <Tag state={shapes[state]}>{t(state)}</Tag>
}
