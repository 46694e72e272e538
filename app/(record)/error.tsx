'use client'

import { ErrorPage } from '@/components/nation/error-page'

export default ErrorPage
