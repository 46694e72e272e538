import { AppError } from '@/lib/errors/app-error'

export class ContractsNotBuiltError extends AppError<'deploy.contracts_not_built'> {
  override name = 'ContractsNotBuiltError'
  constructor({ name, cause }: { name: string; cause?: unknown }) {
    super('deploy.contracts_not_built', `${name} is not built. Run "npx forge build" first.`, {
      facts: { name },
      cause,
      visibility: 'log',
    })
  }
}

export class DeploymentFailedError extends AppError<'deploy.failed'> {
  override name = 'DeploymentFailedError'
  constructor({ step, hash }: { step: string; hash: string }) {
    super('deploy.failed', `The transaction for "${step}" failed (${hash}).`, {
      facts: { step, hash },
      visibility: 'log',
    })
  }
}

export class CodeDiffersError extends AppError<'deploy.code_differs'> {
  override name = 'CodeDiffersError'
  constructor({ name, address }: { name: string; address: string }) {
    super('deploy.code_differs', `The code of ${name} at ${address} is not the code that was built.`, {
      facts: { name, address },
      visibility: 'log',
    })
  }
}

/** Only the council can carry on from here: the deployer has given its power away. */
export class DeployerHasNoPowerError extends AppError<'deploy.deployer_has_no_power'> {
  override name = 'DeployerHasNoPowerError'
  constructor({ steps }: { steps: readonly string[] }) {
    super(
      'deploy.deployer_has_no_power',
      `The deployer holds no power any more; the council must carry out: ${steps.join(', ')}.`,
      { facts: { steps: steps.join(', ') }, visibility: 'log' },
    )
  }
}

export class DeployerHoldsPowerError extends AppError<'deploy.deployer_holds_power'> {
  override name = 'DeployerHoldsPowerError'
  constructor({ role }: { role: string }) {
    super('deploy.deployer_holds_power', `The deployer still holds the role ${role}.`, {
      facts: { role },
      visibility: 'log',
    })
  }
}
