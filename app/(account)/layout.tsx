import type { ReactNode } from 'react'
import { PersonalLayout } from '@/app/personal-layout'

export default function AccountLayout({ children }: { children: ReactNode }) {
  return <PersonalLayout>{children}</PersonalLayout>
}
