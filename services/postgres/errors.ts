import { AppError } from '@/lib/errors/app-error'

export class PostgresMissingError extends AppError<'postgres.missing'> {
  override name = 'PostgresMissingError'
  constructor({ packageName, cause }: { packageName: string; cause?: unknown }) {
    super(
      'postgres.missing',
      `There is no Postgres for this system (${packageName}). Run "npm ci", or set DATABASE_URL to a Postgres of your own.`,
      { facts: { packageName }, cause, visibility: 'log' },
    )
  }
}

export class PostgresPortTakenError extends AppError<'postgres.port_taken'> {
  override name = 'PostgresPortTakenError'
  constructor({ port }: { port: number }) {
    super('postgres.port_taken', `Port ${port} is in use by another program.`, { facts: { port }, visibility: 'log' })
  }
}

export class PostgresNotStartedError extends AppError<'postgres.not_started'> {
  override name = 'PostgresNotStartedError'
  constructor({ reason, logFile, cause }: { reason: string; logFile: string; cause?: unknown }) {
    super('postgres.not_started', `The database did not start: ${reason} (log: ${logFile})`, {
      facts: { reason, logFile },
      cause,
      visibility: 'log',
    })
  }
}

export class PostgresUserMissingError extends AppError<'postgres.user_missing'> {
  override name = 'PostgresUserMissingError'
  constructor() {
    super(
      'postgres.user_missing',
      'Postgres does not run as root, and this system has neither a user "postgres" nor "nobody". Start as another user.',
      { visibility: 'log' },
    )
  }
}
