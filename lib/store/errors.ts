import { AppError } from '@/lib/errors/app-error'

export class StoreUnreachableError extends AppError<'store.unreachable'> {
  override name = 'StoreUnreachableError'
  constructor({ cause }: { cause?: unknown } = {}) {
    super('store.unreachable', 'The database does not answer.', { cause })
  }
}

/** A query that Postgres refused. Its values, which may be personal data, stay behind. */
export class StoreQueryFailedError extends AppError<'store.query_failed'> {
  override name = 'StoreQueryFailedError'
  constructor({ postgresCode }: { postgresCode: string | undefined }) {
    super('store.query_failed', `The database refused a query (${postgresCode ?? 'no code'}).`, {
      facts: { postgresCode },
      visibility: 'log',
    })
  }
}

export class StoreNotIndexedError extends AppError<'store.not_indexed'> {
  override name = 'StoreNotIndexedError'
  constructor({ cause }: { cause?: unknown } = {}) {
    super('store.not_indexed', 'The indexer has not yet published its tables.', { cause })
  }
}
