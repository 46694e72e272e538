import NextAuth from 'next-auth'
import { authOptions } from '@/lib/auth/options'

// A function, so that settings are read at the first request and not while building.
const handler = (request: Request, context: unknown) => NextAuth(authOptions())(request, context)

export { handler as GET, handler as POST }
