import { statusOf } from '@/lib/errors/status-of'
import type { ErrorCode } from './find-error-codes'

/** Gives the text of docs/errors.md: every code, what it means, and the English sentence if a person may read it. */
export function renderErrorDocs(codes: readonly ErrorCode[], sentenceOf: (code: string) => string | undefined): string {
  const shown = codes.filter(({ visibility }) => visibility === 'shown')
  const logged = codes.filter(({ visibility }) => visibility === 'log')
  return `# Errors

Every error has a permanent code. A code never changes its meaning and is never used again for another fact; the sentence
that a person reads can improve. Sentences live in \`messages/<language>/errors.json\` and \`messages/<language>/reverted.json\`.

This page is made from the source by \`node --import tsx scripts/generate-error-docs.ts\`.

## What a person can read

A route answers with the code and the HTTP status. \`unexpected\` stands for every failure that has no code of its own and
for every code in the second list: its cause is in the log.

${table(
  ['Code', 'HTTP', 'What it means', 'What a person reads'],
  [
    ['`unexpected`', '500', 'A fault on our side.', sentenceOf('unexpected') ?? ''],
    ...shown.map(({ code, logLine }) => [`\`${code}\``, String(statusOf(code)), logLine, sentenceOf(code) ?? '']),
  ],
)}

## What stands only in the log

These are for the people who run the nation. A person reads \`unexpected\`.

${table(
  ['Code', 'What it means'],
  logged.map(({ code, logLine }) => [`\`${code}\``, logLine]),
)}
`
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(toCell).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

function toCell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', ' ')
}
