import { AppError } from '@/lib/errors/app-error'

export class StoreUnreachableError extends AppError<'store.unreachable'> {
  override name = 'StoreUnreachableError'
  constructor({ cause }: { cause?: unknown } = {}) {
    super('store.unreachable', 'The database does not answer.', { cause })
  }
}

export class StoreNotIndexedError extends AppError<'store.not_indexed'> {
  override name = 'StoreNotIndexedError'
  constructor({ cause }: { cause?: unknown } = {}) {
    super('store.not_indexed', 'The indexer has not yet published its tables.', { cause })
  }
}
