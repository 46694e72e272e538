import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/button'
import { TextInput } from '@/components/ui/text-input'
import { TextLink } from '@/components/ui/text-link'

/** Finds issuances. A plain form that puts what is looked for into the address, so that it works before any script. */
export async function IssuanceSearch({ page, search }: { page: string; search: string | undefined }) {
  const t = await getTranslations('issuance')
  return (
    <search>
      <form action={page} className="max-w-service space-y-3">
        <TextInput
          name="search"
          type="search"
          label={t('search')}
          hint={t('searchHint')}
          defaultValue={search}
          width="medium"
          maxLength={120}
          autoComplete="off"
        />
        <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
          <Button type="submit" variant="secondary">
            {t('searchButton')}
          </Button>
          {search && <TextLink href={page}>{t('searchEnd')}</TextLink>}
        </div>
      </form>
    </search>
  )
}
