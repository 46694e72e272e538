// Adds the optional packages of other systems to package-lock.json when the registry did not list them.
// Without these entries `npm ci` refuses the lock, though it would never install them here.
// Run by hand after every `npm install` that changes the lock: `npm run lockfile`.
import { readFileSync, writeFileSync } from 'node:fs'

const systems = [
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
  'wasm32',
  'aix',
]

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'))
const added = []

for (const [path, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (isListed(path, name)) continue
    const os = systems.find((system) => name.includes(system)) ?? 'none'
    lock.packages[`node_modules/${name}`] = {
      version: version.replace(/^[^0-9]*/, ''),
      optional: true,
      os: [os],
      cpu: ['none'],
    }
    added.push(name)
  }
}

function isListed(path, name) {
  for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
    if (lock.packages[at === '' ? `node_modules/${name}` : `${at}/node_modules/${name}`]) return true
    if (at === '') return false
  }
}

lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)))
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`)
console.log(added.length === 0 ? 'The lock is complete.' : `Added ${added.length} packages of other systems.`)
