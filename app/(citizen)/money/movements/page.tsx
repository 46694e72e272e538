import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { Lag } from '@/app/lag'
import { MovementList } from '@/components/money/movement-list'
import { guarded } from '@/components/nation/guarded'
import { BackLink } from '@/components/ui/back-link'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { requireCitizen } from '@/lib/auth/require-citizen'
import { getMovements } from '@/lib/money/data'
import { paths, pathTo } from '@/lib/nation/paths'
import { getNames } from '@/lib/people/data'

const params = z.object({ before: z.string().max(120).optional().catch(undefined) })

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('movements')
  return { title: t('title') }
}

export default async function MovementsPage({ searchParams }: PageProps<'/money/movements'>) {
  const { before } = params.parse(await searchParams)
  return guarded(async () => {
    await requireCitizen(paths.movements)
    const [t, { movements, older }] = await Promise.all([getTranslations('movements'), getMovements(before)])
    const names = await getNames(movements.flatMap(({ counterparty }) => counterparty ?? []))
    return (
      <div className="space-y-6">
        <BackLink href={paths.home}>{t('back')}</BackLink>
        <h1 className="text-headline">{t('title')}</h1>
        <Lag />
        {movements.length === 0 ? (
          <EmptyState title={t('none')} />
        ) : (
          <MovementList movements={movements} names={names} />
        )}
        <Pagination
          label={t('pages')}
          previous={before === undefined ? undefined : { href: paths.movements, label: t('newest') }}
          next={older === undefined ? undefined : { href: pathTo.movementsBefore(older), label: t('older') }}
        />
      </div>
    )
  })
}
