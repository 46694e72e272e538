import { AppError } from '@/lib/errors/app-error'

export class BackupUnreadableError extends AppError<'backup.unreadable'> {
  override name = 'BackupUnreadableError'
  constructor({ reason, cause }: { reason: string; cause?: unknown }) {
    super('backup.unreadable', `The backup cannot be read: ${reason}.`, { facts: { reason }, cause, visibility: 'log' })
  }
}

export class BackupNotOursError extends AppError<'backup.not_ours'> {
  override name = 'BackupNotOursError'
  constructor({ reason }: { reason: string }) {
    super('backup.not_ours', `The backup does not fit this nation: ${reason}.`, {
      facts: { reason },
      visibility: 'log',
    })
  }
}

export class BackupFileExistsError extends AppError<'backup.file_exists'> {
  override name = 'BackupFileExistsError'
  constructor({ file }: { file: string }) {
    super('backup.file_exists', `${file} exists already. A backup never replaces a file: name another one.`, {
      facts: { file },
      visibility: 'log',
    })
  }
}

export class DatabaseNotEmptyError extends AppError<'backup.database_not_empty'> {
  override name = 'DatabaseNotEmptyError'
  constructor({ table }: { table: string }) {
    super(
      'backup.database_not_empty',
      `The database holds data already (${table}). Name an empty one, or say --replace to put the backup in place of all of it.`,
      { facts: { table }, visibility: 'log' },
    )
  }
}

export class RestoredOtherwiseError extends AppError<'backup.restored_otherwise'> {
  override name = 'RestoredOtherwiseError'
  constructor({ table }: { table: string }) {
    super(
      'backup.restored_otherwise',
      `What was loaded into ${table} is not what the backup holds. Nothing has been changed.`,
      { facts: { table }, visibility: 'log' },
    )
  }
}
