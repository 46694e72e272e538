import { expect, test } from 'vitest'
import { createLog } from './create-log'
import { takeConsole } from './take-console'

test('what libraries print becomes lines of the log, without the words of errors and of strangers', () => {
  const lines: Record<string, unknown>[] = []
  const target = { ...console } as Console
  takeConsole(
    createLog({
      processName: 'test',
      level: 'info',
      destination: { write: (line) => void lines.push(JSON.parse(line)) },
    }),
    target,
  )
  target.log(' ✓ Ready in 512ms')
  target.error('⨯', new Error('no name for 0x70997970C51812dc3A010C7d01b50e0d17dc79C8'))
  target.error('Leila Mansour could not be paid')
  expect(lines).toMatchObject([
    { level: 'info', event: 'console: ✓ Ready in 512ms' },
    { level: 'error', event: 'console', err: { name: 'Error' } },
    { level: 'error', event: 'console: words left out' },
  ])
  expect(JSON.stringify(lines)).not.toMatch(/Leila|0x7099/)
})
