import { AppError } from '@/lib/errors/app-error'

export class SettingsWrongError extends AppError<'nation.settings_wrong'> {
  override name = 'SettingsWrongError'
  constructor({ faults }: { faults: readonly string[] }) {
    super('nation.settings_wrong', faults.join('\n'), { facts: { faults: faults.join('; ') }, visibility: 'log' })
  }
}

export class RunningAlreadyError extends AppError<'nation.running_already'> {
  override name = 'RunningAlreadyError'
  constructor({ pid, home }: { pid: number; home: string }) {
    super(
      'nation.running_already',
      `This nation is running already (process ${pid}). Stop it there with Ctrl-C first.`,
      {
        facts: { pid, home },
        visibility: 'log',
      },
    )
  }
}

export class PortInUseError extends AppError<'nation.port_in_use'> {
  override name = 'PortInUseError'
  constructor({ port, part, setting }: { port: number; part: string; setting: string }) {
    super(
      'nation.port_in_use',
      `Port ${port} for ${part} is in use by another program. Stop that program, or set ${setting} to another port.`,
      { facts: { port, part, setting }, visibility: 'log' },
    )
  }
}

export class BuildFailedError extends AppError<'nation.build_failed'> {
  override name = 'BuildFailedError'
  constructor({ what, logFile, tail }: { what: string; logFile: string; tail: string }) {
    super('nation.build_failed', `${tail}\n\n${what} failed. The whole output is in ${logFile}`, {
      facts: { what, logFile },
      visibility: 'log',
    })
  }
}

export class PartStoppedError extends AppError<'nation.part_stopped'> {
  override name = 'PartStoppedError'
  constructor({ part, reason, logFile, tail }: { part: string; reason: string; logFile: string; tail: string }) {
    super('nation.part_stopped', `${tail}\n\n${part} stopped: ${reason}. Its log is ${logFile}`, {
      facts: { part, reason, logFile },
      visibility: 'log',
    })
  }
}

export class PartNotReadyError extends AppError<'nation.part_not_ready'> {
  override name = 'PartNotReadyError'
  constructor({ part, seconds, answer, logFile }: { part: string; seconds: number; answer: string; logFile: string }) {
    super('nation.part_not_ready', `${part} was not ready after ${seconds} s (${answer}). Its log is ${logFile}`, {
      facts: { part, seconds, answer, logFile },
      visibility: 'log',
    })
  }
}

export class ContractsChangedError extends AppError<'nation.contracts_changed'> {
  override name = 'ContractsChangedError'
  constructor({ home }: { home: string }) {
    super(
      'nation.contracts_changed',
      'The contracts or the rules have changed since this nation was founded. Begin anew with "npm start -- --reset".',
      { facts: { home }, visibility: 'log' },
    )
  }
}

export class DatabaseNotOursError extends AppError<'nation.database_not_ours'> {
  override name = 'DatabaseNotOursError'
  constructor() {
    super(
      'nation.database_not_ours',
      'The database in DATABASE_URL holds a nation that was not founded here. Name an empty database, or delete what it holds with "npm start -- --reset".',
      { visibility: 'log' },
    )
  }
}
