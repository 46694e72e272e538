import { NotFoundView } from '@/components/nation/not-found-view'

export default NotFoundView
