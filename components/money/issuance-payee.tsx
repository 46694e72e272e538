import { getTranslations } from 'next-intl/server'
import type { Address } from 'viem'
import { Party } from '@/components/people/party'
import { CodeText } from '@/components/ui/code-text'
import type { FullName } from '@/lib/people/mask-name'

/** Who is to receive new money, with the whole account; and a remark when nobody on the register holds it. */
export async function IssuancePayee({ account, name }: { account: Address; name: FullName | undefined }) {
  const t = await getTranslations('issuance')
  return (
    <>
      {name && <Party account={account} name={name} />}
      <span className="block text-small text-muted [&>bdi]:text-[0.78rem]">
        <CodeText text={account} />
      </span>
      {!name && <span className="block text-waiting">{t('unknownPayee')}</span>}
    </>
  )
}
