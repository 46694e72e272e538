import { z } from 'zod'

const manifest = z.object({
  dynamicRoutes: z.array(z.object({ page: z.string(), regex: z.string() })),
  staticRoutes: z.array(z.object({ page: z.string() })),
})

/** What is served beside routes, by how its address begins. */
const files = ['/_next/static/', '/_next/image', '/fonts/'] as const
const unknown = '(unknown)'

export type ToRoute = (pathname: string) => string

/**
 * Makes the function that gives the pattern of an address (`/receipts/[hash]`), from the routes that Next wrote down when the
 * portal was built. Everything else is `(unknown)`: whatever is asked for, there are no more patterns than routes.
 */
export function createToRoute(routes: unknown): ToRoute {
  const parsed = manifest.safeParse(routes)
  if (!parsed.success) return fileOr
  const fixed = new Set(parsed.data.staticRoutes.map(({ page }) => page))
  const patterns = parsed.data.dynamicRoutes.map(({ page, regex }) => ({ page, regex: new RegExp(regex) }))
  return (pathname) => {
    const plain = pathname.length > 1 ? pathname.replace(/\/+$/, '') : pathname
    if (fixed.has(plain)) return plain
    return patterns.find(({ regex }) => regex.test(pathname))?.page ?? fileOr(pathname)
  }
}

function fileOr(pathname: string): string {
  const file = files.find((start) => pathname.startsWith(start))
  return file ? `${file}*` : unknown
}
