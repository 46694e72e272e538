import { expect, test } from 'vitest'
import { StoreQueryFailedError } from '@/lib/store/errors'
import { createLog } from './create-log'

const account = '0x70997970C51812dc3A010C7d01b50e0d17dc79C8'
const secret = 'Leila Mansour MD-1968-388297'

function createLines() {
  const lines: Record<string, unknown>[] = []
  const destination = { write: (line: string) => void lines.push(JSON.parse(line)) }
  const log = createLog({
    processName: 'test',
    level: 'info',
    context: () => ({ requestId: 'request-1', route: '/money/pay' }),
    destination,
  })
  return { log, lines }
}

test('a line has time, level, process, event and the request that it belongs to', () => {
  const { log, lines } = createLines()
  log.warn({ code: 'chain.unreachable' }, 'a receipt is shown without its issuance')
  expect(lines).toEqual([
    {
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      level: 'warn',
      process: 'test',
      event: 'a receipt is shown without its issuance',
      requestId: 'request-1',
      route: '/money/pay',
      code: 'chain.unreachable',
    },
  ])
})

test('a field that is not on the list is left out, whatever it holds', () => {
  const { log, lines } = createLines()
  log.info(
    { status: 200, name: secret, cookie: 'a=b', body: { nationalId: secret }, query: `to=${account}` },
    'request',
  )
  expect(JSON.stringify(lines)).not.toMatch(/Leila|cookie|body|query|0x7099/)
  expect(lines[0]).toMatchObject({ status: 200 })
})

test('a listed field holds neither an account nor an object', () => {
  const { log, lines } = createLines()
  log.info({ reason: `to ${account}`, code: { name: secret }, limit: 'x'.repeat(500) }, 'request')
  expect(Object.keys(lines[0] ?? {})).not.toEqual(expect.arrayContaining(['reason']))
  expect(lines[0]).not.toHaveProperty('code')
  expect(lines[0]).not.toHaveProperty('limit')
})

test('of an error stands there what it is and where it was thrown, never what it says', () => {
  const { log, lines } = createLines()
  const cause = Object.assign(new Error(`duplicate key (${secret})\n    at ${secret}`), {
    code: '23505',
    detail: secret,
  })
  const error = Object.assign(new TypeError(`no account ${account}`, { cause }), {
    digest: '123456789',
    args: [account],
  })
  log.error({ err: error }, 'a request failed')
  log.error(error)
  log.error(new StoreQueryFailedError({ postgresCode: '23505' }), 'a route failed')
  expect(JSON.stringify(lines)).not.toMatch(/Leila|0x7099/)
  expect(lines[0]).toMatchObject({
    event: 'a request failed',
    err: { name: 'TypeError', digest: '123456789', cause: { name: 'Error', code: '23505' } },
  })
  const { at } = (lines[0] as { err: { at: string[] } }).err
  expect(at[0]).toMatch(/create-log\.test\.ts:\d+:\d+/)
  expect(lines[1]).toMatchObject({ event: 'unnamed', err: { name: 'TypeError' } })
  expect(lines[2]).toMatchObject({ event: 'a route failed', err: { code: 'store.query_failed' } })
})

test('values are never put into the event', () => {
  const { log, lines } = createLines()
  log.info('somebody paid %s', account)
  log.info({}, 'somebody paid %s', account)
  expect(JSON.stringify(lines)).not.toContain('0x7099')
  expect(lines.map(({ event }) => event)).toEqual(['somebody paid %s', 'somebody paid %s'])
})
