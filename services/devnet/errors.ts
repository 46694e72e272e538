import { AppError } from '@/lib/errors/app-error'

export class EngineMissingError extends AppError<'devnet.engine_missing'> {
  override name = 'EngineMissingError'
  constructor({ packageName, cause }: { packageName: string; cause?: unknown }) {
    super(
      'devnet.engine_missing',
      `The chain engine is not installed (${packageName}). Run "npm ci" and start again.`,
      {
        facts: { packageName },
        cause,
        visibility: 'log',
      },
    )
  }
}

export class EngineStoppedError extends AppError<'devnet.engine_stopped'> {
  override name = 'EngineStoppedError'
  constructor({ chainId, reason }: { chainId: number; reason: string }) {
    super('devnet.engine_stopped', `The engine of chain ${chainId} stopped: ${reason}`, {
      facts: { chainId, reason },
      visibility: 'log',
    })
  }
}

export class PortTakenError extends AppError<'devnet.port_taken'> {
  override name = 'PortTakenError'
  constructor({ port, cause }: { port: number; cause?: unknown }) {
    super('devnet.port_taken', `Port ${port} is in use by another program.`, {
      facts: { port },
      cause,
      visibility: 'log',
    })
  }
}

export class TimeWentBackError extends AppError<'devnet.time_went_back'> {
  override name = 'TimeWentBackError'
  constructor({ timestampSeconds, headSeconds }: { timestampSeconds: number; headSeconds: number }) {
    super(
      'devnet.time_went_back',
      `A block at ${timestampSeconds} would be older than the newest one (${headSeconds}).`,
      {
        facts: { timestampSeconds, headSeconds },
        visibility: 'log',
      },
    )
  }
}

/** What a caller of the network reads: a JSON-RPC code and a sentence. */
export class RpcError extends AppError<'devnet.rpc_error'> {
  override name = 'RpcError'
  readonly rpcCode: number
  readonly data: unknown
  constructor({ code, message, data }: { code: number; message: string; data?: unknown }) {
    super('devnet.rpc_error', message, { facts: { rpcCode: code }, visibility: 'log' })
    this.rpcCode = code
    this.data = data
  }
}
