import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/button'
import { TextInput } from '@/components/ui/text-input'
import { TextLink } from '@/components/ui/text-link'

/** Finds issuances. A plain form that puts what is looked for into the address, so that it works before any script. */
export async function IssuanceSearch({ page, search }: { page: string; search: string | undefined }) {
  const t = await getTranslations('issuance')
  return (
    <search>
      <form action={page} className="flex max-w-service flex-wrap items-end gap-x-4 gap-y-3">
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
        <Button type="submit" variant="secondary">
          {t('searchButton')}
        </Button>
        {search && (
          <span className="py-2.5">
            <TextLink href={page}>{t('searchEnd')}</TextLink>
          </span>
        )}
      </form>
    </search>
  )
}
