import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'

const allowed = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'CC-BY-4.0',
  'Python-2.0',
  'Unlicense',
  'OFL-1.1',
  'MPL-2.0',
  'WTFPL',
  'Zlib',
])

// Not linked into anything of ours: a shared library beside an image service of Next that the portal does not use.
const apart = new Set(['@img/sharp-libvips-linux-x64', '@img/sharp-libvips-linuxmusl-x64'])

const lockfile = z.object({
  packages: z.record(
    z.string(),
    z.object({
      dependencies: z.record(z.string(), z.string()).optional(),
      optionalDependencies: z.record(z.string(), z.string()).optional(),
      link: z.boolean().optional(),
      resolved: z.string().optional(),
    }),
  ),
})

/** Lists the packages that the portal and the indexer ship and whose licence we may not link. */
export async function checkLicences(): Promise<readonly string[]> {
  const { packages } = lockfile.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')))
  const shipped = new Set<string>()
  for (const start of ['', 'services/indexer']) visit(start)

  return [...shipped].flatMap((path) => {
    const file = `${path}/package.json`
    if (!existsSync(file)) return []
    const { name, version, license, licenses } = JSON.parse(readFileSync(file, 'utf8'))
    const said = typeof license === 'string' ? license : (license?.type ?? licenses?.[0]?.type)
    return apart.has(name) || (said && isAllowed(said)) ? [] : [`${name} ${version}: ${said ?? 'no licence given'}`]
  })

  function visit(path: string): void {
    const { dependencies = {}, optionalDependencies = {} } = packages[path] ?? {}
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
      const found = resolve(path, name)
      if (found === undefined || shipped.has(found)) continue
      shipped.add(found)
      visit(packages[found]?.link ? (packages[found].resolved ?? found) : found)
    }
  }

  /** Where Node finds a package from there: in the nearest node_modules upwards. */
  function resolve(from: string, name: string): string | undefined {
    for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
      const path = at === '' ? `node_modules/${name}` : `${at}/node_modules/${name}`
      if (packages[path]) return path
      if (at === '') return undefined
      if (!at.includes('/node_modules/')) at = ''
      const top = `node_modules/${name}`
      if (at === '' && packages[top]) return top
    }
  }
}

/** A choice ("A OR B") is fine when one of them is; a sum ("A AND B") when all are. */
function isAllowed(expression: string): boolean {
  const plain = expression.replace(/[()]/g, '')
  return plain.split(/ OR /i).some((choice) => choice.split(/ AND /i).every((licence) => allowed.has(licence.trim())))
}
