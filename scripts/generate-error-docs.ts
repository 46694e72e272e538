import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { errorDocs } from './error-docs/error-docs'

const root = fileURLToPath(new URL('..', import.meta.url))

await writeFile(new URL('../docs/errors.md', import.meta.url), await errorDocs(root))
console.log('Wrote docs/errors.md')
