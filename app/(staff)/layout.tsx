import type { ReactNode } from 'react'
import { PersonalLayout } from '@/app/personal-layout'

export default function StaffLayout({ children }: { children: ReactNode }) {
  return <PersonalLayout isWide>{children}</PersonalLayout>
}
