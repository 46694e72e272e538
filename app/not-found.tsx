import { NotFoundView } from '@/components/nation/not-found-view'
import { PublicFrame } from './public-frame'

export default function NotFound() {
  return (
    <PublicFrame>
      <NotFoundView />
    </PublicFrame>
  )
}
