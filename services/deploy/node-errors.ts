import { BaseError, HttpRequestError, type HttpTransport, RpcRequestError, TimeoutError, type Transport } from 'viem'
import { AppError } from '@/lib/errors/app-error'
import { NodeDoesNotAnswerError, NodeFailedError, NodeRefusesMethodError } from './errors'

/** What nodes answer to a method that they do not offer: unknown, or not supported. */
const refusals = new Set([-32601, -32004])
const refusingStatus = new Set([401, 403, 405])

/**
 * Gives a transport whose failures are sentences: a node that does not answer, a method that it refuses. Everything else
 * that a node says is passed on as it is.
 */
export function explained(transport: HttpTransport, host: string): Transport {
  return (parameters) => {
    const inner = transport(parameters)
    const request: typeof inner.request = async (args: { method: string; params?: unknown }) => {
      try {
        return (await inner.request(args as never)) as never
      } catch (error) {
        throw toSentence(error, { host, method: args.method })
      }
    }
    return { ...inner, request }
  }
}

/** The name of the node in sentences. The rest of its address may hold an access key. */
export function hostOf(rpcUrl: string): string {
  return new URL(rpcUrl).host
}

/** Finds the sentence in what was thrown, however deep it lies, or makes one of what the node said. */
export function toDeployError(error: unknown, host: string): unknown {
  for (let cause = error; cause instanceof Error; cause = cause.cause) if (cause instanceof AppError) return cause
  if (!(error instanceof BaseError)) return error
  const request = error.walk((cause) => cause instanceof RpcRequestError)
  const reason = request instanceof RpcRequestError ? request.details : error.shortMessage
  return new NodeFailedError({ host, method: 'a question', reason, cause: error })
}

/** What the node said, in its own words. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof BaseError)) return error instanceof Error ? error.message : String(error)
  const request = error.walk((cause) => cause instanceof RpcRequestError)
  return request instanceof RpcRequestError ? request.details : error.details || error.shortMessage
}

function toSentence(error: unknown, { host, method }: { host: string; method: string }): unknown {
  if (!(error instanceof BaseError)) return error
  const http = error.walk((cause) => cause instanceof HttpRequestError)
  if (http instanceof HttpRequestError && http.status !== undefined && refusingStatus.has(http.status))
    return new NodeRefusesMethodError({ host, method, cause: error })
  // A question that the node refuses comes back with some status of failure as well: then it did answer.
  const answer = error.walk((cause) => cause instanceof RpcRequestError)
  if (answer instanceof RpcRequestError)
    return refusals.has(answer.code) ? new NodeRefusesMethodError({ host, method, cause: error }) : error
  const isSilent = http !== null || error.walk((cause) => cause instanceof TimeoutError) !== null
  return isSilent ? new NodeDoesNotAnswerError({ host, cause: error }) : error
}
