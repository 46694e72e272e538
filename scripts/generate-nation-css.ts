import { writeFile } from 'node:fs/promises'
import { nationCss } from '@/lib/nation/nation-css'
import { nation } from '@/nation.config'

const target = new URL('../lib/generated/nation.css', import.meta.url)

await writeFile(target, nationCss(nation))
console.log('Wrote lib/generated/nation.css')
