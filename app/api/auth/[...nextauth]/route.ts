import NextAuth from 'next-auth'
import { authOptions } from '@/lib/auth/options'
import { toErrorResponse } from '@/lib/errors/to-error-response'
import { clientAddressOf } from '@/lib/http/client-address'
import { toAddressKey } from '@/lib/http/to-address-key'
import { requireWithinLimit } from '@/lib/rate-limits/require-within-limit'

type Context = { params: Promise<{ nextauth: string[] }> }

// Of next-auth the portal uses these two. Its pages, its list of providers and its session route, which would tell a script
// what the cookie hides from it, answer nothing.
const csrf = 'csrf'
const signIn = 'callback/credentials'

const isFor = async (context: Context, path: string) => (await context.params).nextauth.join('/') === path

const notFound = () => Response.json({ code: 'not_found' }, { status: 404 })

// The options come from a function, so that settings are read at the first request and not while building.
const answer = (request: Request, context: Context): Promise<Response> => NextAuth(authOptions())(request, context)

/** Gives the token that a sign-in must carry. */
export async function GET(request: Request, context: Context): Promise<Response> {
  return (await isFor(context, csrf)) ? answer(request, context) : notFound()
}

/** Signs in with a signed message. */
export async function POST(request: Request, context: Context): Promise<Response> {
  if (!(await isFor(context, signIn))) return notFound()
  try {
    await requireWithinLimit('signIn', toAddressKey(clientAddressOf(request.headers)))
  } catch (error) {
    return toErrorResponse(error)
  }
  return answer(request, context)
}
