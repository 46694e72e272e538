import { readFileSync } from 'node:fs'
import { toHex } from 'viem'
import { mnemonicToAccount } from 'viem/accounts'
import { run } from '../run'

const patterns: readonly { name: string; pattern: RegExp }[] = [
  { name: 'a private key in PEM form', pattern: /-----BEGIN [A-Z ]*PRIVATE KEY-----/ },
  {
    name: 'an access token',
    pattern: /\b(?:gh[pousr]_[A-Za-z0-9]{36,}|xox[abp]-[A-Za-z0-9-]{10,}|AKIA[0-9A-Z]{16}|sk-[A-Za-z0-9]{32,})\b/,
  },
  // A database on loopback is one that a test made for itself.
  {
    name: 'a password in an address',
    pattern: /\b[a-z+]+:\/\/[^\s:/@$<{]+:[^\s:/@$<{]{6,}@(?!127\.0\.0\.1|localhost)/,
  },
]

const publishedMnemonic = 'test test test test test test test test test test test junk'
const keyLine = /(?:key|secret|private|mnemonic)[^\n]{0,40}?(0x)?\b([0-9a-f]{64})\b/gi

/** Lists what looks like a secret in the committed files. The published test keys are none. */
export async function checkSecrets(): Promise<readonly string[]> {
  const { output } = await run('git', ['ls-files', '-z'], { isQuiet: true })
  const files = output.split('\0').filter((file) => file !== '' && !/\.(woff2|png|ico|wasm)$/.test(file))
  const published = publishedKeys()
  return files.flatMap((file) => {
    const text = readFileSync(file, 'utf8')
    const found = patterns.filter(({ pattern }) => pattern.test(text)).map(({ name }) => `${file}: ${name}`)
    const keys = [...text.matchAll(keyLine)].flatMap(([, , key = '']) =>
      published.has(key.toLowerCase()) ? [] : [`${file}: a key, ${key.slice(0, 6)}…`],
    )
    return [...found, ...new Set(keys)]
  })
}

function publishedKeys(): ReadonlySet<string> {
  return new Set(
    Array.from({ length: 32 }, (_, addressIndex) => {
      const key = mnemonicToAccount(publishedMnemonic, { addressIndex }).getHdKey().privateKey
      return key ? toHex(key).slice(2) : ''
    }),
  )
}
