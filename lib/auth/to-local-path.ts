import { paths } from '@/lib/nation/paths'

/** Gives where to go after signing in: a path of this site, or `/home`. A full address of elsewhere is never followed. */
export function toLocalPath(next: string | undefined): string {
  if (!next?.startsWith('/') || next.startsWith('//') || next.includes('\\')) return paths.home
  const base = 'http://portal.invalid'
  return URL.canParse(next, base) && new URL(next, base).origin === base ? next : paths.home
}
