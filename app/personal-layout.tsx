import type { ReactNode } from 'react'
import { AccountSlot } from '@/components/nation/account-slot'
import { ClientMessages } from '@/components/nation/client-messages'
import { Shell } from '@/components/nation/shell'
import { signOut } from '@/lib/auth/actions'
import { getCitizen } from '@/lib/auth/get-citizen'
import { getSession } from '@/lib/auth/get-session'
import { maskName } from '@/lib/people/mask-name'

/** What stands round the pages that know who reads them. Each page decides for itself who may. */
export function PersonalLayout({ isWide = false, children }: { isWide?: boolean; children: ReactNode }) {
  return (
    <Shell isWide={isWide} account={<Account />}>
      <ClientMessages>{children}</ClientMessages>
    </Shell>
  )
}

/** An outage of the records reads as signed out here, so that the page can say what is the matter. */
async function Account() {
  const session = await getSession().catch(() => undefined)
  const citizen = session && (await getCitizen().catch(() => undefined))
  const reader = session && { account: session.account, name: citizen && maskName(citizen) }
  return <AccountSlot reader={reader} signOut={signOut} />
}
