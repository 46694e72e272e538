import { AppError } from '@/lib/errors/app-error'

export class ContractNotDeployedError extends AppError<'chain.contract_not_deployed'> {
  override name = 'ContractNotDeployedError'
  constructor({ chainId, name }: { chainId: number; name?: string }) {
    super(
      'chain.contract_not_deployed',
      name ? `${name} is not deployed on chain ${chainId}.` : `The nation has not been deployed on chain ${chainId}.`,
      {
        facts: { chainId, name },
        visibility: 'log',
      },
    )
  }
}

export class ChainUnreachableError extends AppError<'chain.unreachable'> {
  override name = 'ChainUnreachableError'
  constructor({ chainId, cause }: { chainId: number; cause?: unknown }) {
    super('chain.unreachable', `The node of chain ${chainId} does not answer.`, { facts: { chainId }, cause })
  }
}
