import type { ReactNode } from 'react'
import { PersonalLayout } from '@/app/personal-layout'

export default function CitizenLayout({ children }: { children: ReactNode }) {
  return <PersonalLayout>{children}</PersonalLayout>
}
