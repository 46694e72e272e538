import type { ReactNode } from 'react'
import { PublicFrame } from '../public-frame'

/** The public record: tables and charts, which want the whole width. */
export default function RecordLayout({ children }: { children: ReactNode }) {
  return <PublicFrame isWide>{children}</PublicFrame>
}
