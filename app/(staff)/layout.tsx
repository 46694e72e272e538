import type { ReactNode } from 'react'
import { ClientMessages } from '@/components/nation/client-messages'
import { Shell } from '@/components/nation/shell'
import { AccountSlot } from '@/components/wallet/account-slot'

export default function StaffLayout({ children }: { children: ReactNode }) {
  return (
    <Shell isWide account={<AccountSlot />}>
      <ClientMessages>{children}</ClientMessages>
    </Shell>
  )
}
