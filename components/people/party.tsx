import { CodeText } from '@/components/ui/code-text'
import { type FullName, maskName } from '@/lib/people/mask-name'

/** Who an account belongs to, as others may know them; or the ends of the account when it is on nobody's entry. */
export function Party({ account, name }: { account: string; name: FullName | undefined }) {
  return name ? <bdi>{maskName(name)}</bdi> : <CodeText text={account} isShort />
}
