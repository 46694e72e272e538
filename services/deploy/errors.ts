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
    super(
      'deploy.failed',
      `The chain took the transaction for "${step}" and refused what it does (${hash}). Nothing of it counts. Run the same command again; if it fails again, what the chain says of that transaction tells why.`,
      {
        facts: { step, hash },
        visibility: 'log',
      },
    )
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

export class KeyFileRefusedError extends AppError<'deploy.key_file_refused'> {
  override name = 'KeyFileRefusedError'
  constructor({ file, reason }: { file: string; reason: string }) {
    super('deploy.key_file_refused', `The key file ${file} ${reason}. Nothing was sent.`, {
      facts: { file, reason },
      visibility: 'log',
    })
  }
}

export class OfficesRefusedError extends AppError<'deploy.offices_refused'> {
  override name = 'OfficesRefusedError'
  constructor({ file, faults }: { file: string; faults: readonly string[] }) {
    super(
      'deploy.offices_refused',
      `The offices in ${file} cannot be filled like this:\n  ${faults.join('\n  ')}\nNothing was sent.`,
      {
        facts: { file, faults: faults.join('; ') },
        visibility: 'log',
      },
    )
  }
}

export class ArgumentsRefusedError extends AppError<'deploy.arguments_refused'> {
  override name = 'ArgumentsRefusedError'
  constructor({ faults }: { faults: readonly string[] }) {
    super('deploy.arguments_refused', `${faults.join('\n')}\nNothing was sent.`, {
      facts: { faults: faults.join('; ') },
      visibility: 'log',
    })
  }
}

export class OtherChainError extends AppError<'deploy.other_chain'> {
  override name = 'OtherChainError'
  constructor({ side, host, chainId, expected }: { side: string; host: string; chainId: number; expected: number }) {
    super(
      'deploy.other_chain',
      `The node at ${host} serves chain ${chainId}, and nation.config.ts says that chains.${side}.id is ${expected}. Set chains.${side}.id to ${chainId} there, or name a node of chain ${expected}. Nothing was sent.`,
      {
        facts: { side, host, chainId, expected },
        visibility: 'log',
      },
    )
  }
}

export class NotFreeError extends AppError<'deploy.not_free'> {
  override name = 'NotFreeError'
  constructor({ side, baseFee }: { side: string; baseFee: string }) {
    super(
      'deploy.not_free',
      `nation.config.ts says that chains.${side} is free, but the chain asks a base fee of ${baseFee} wei. Set chains.${side}.isFree to false there. Nothing was sent.`,
      {
        facts: { side, baseFee },
        visibility: 'log',
      },
    )
  }
}

export class BalanceTooSmallError extends AppError<'deploy.balance_too_small'> {
  override name = 'BalanceTooSmallError'
  constructor({ account, balance, needed }: { account: string; balance: string; needed: string }) {
    super(
      'deploy.balance_too_small',
      `The account ${account} has ${balance} ETH and may need up to ${needed} ETH. Send it the difference and run the same command again.`,
      {
        facts: { account, balance, needed },
        visibility: 'log',
      },
    )
  }
}

export class NodeDoesNotAnswerError extends AppError<'deploy.node_does_not_answer'> {
  override name = 'NodeDoesNotAnswerError'
  constructor({ host, cause }: { host: string; cause?: unknown }) {
    super(
      'deploy.node_does_not_answer',
      `The node at ${host} does not answer. Nothing is lost: what was signed is written down. Run the same command again when it answers, or name another node of the same chain.`,
      {
        facts: { host },
        cause,
        visibility: 'log',
      },
    )
  }
}

export class NodeRefusesMethodError extends AppError<'deploy.node_refuses_method'> {
  override name = 'NodeRefusesMethodError'
  constructor({ host, method, cause }: { host: string; method: string; cause?: unknown }) {
    super(
      'deploy.node_refuses_method',
      `The node at ${host} refuses ${method}, which is a standard method. Nothing is lost. Name a node that offers it and run the same command again.`,
      {
        facts: { host, method },
        cause,
        visibility: 'log',
      },
    )
  }
}

export class TransactionRefusedError extends AppError<'deploy.transaction_refused'> {
  override name = 'TransactionRefusedError'
  constructor({ step, reason, advice, cause }: { step: string; reason: string; advice: string; cause?: unknown }) {
    super(
      'deploy.transaction_refused',
      `The node did not take the transaction for "${step}": ${reason}. Nothing is lost: it is signed and written down. ${advice}`,
      {
        facts: { step, reason, advice },
        cause,
        visibility: 'log',
      },
    )
  }
}

export class NodeFailedError extends AppError<'deploy.node_failed'> {
  override name = 'NodeFailedError'
  constructor({ host, method, reason, cause }: { host: string; method: string; reason: string; cause?: unknown }) {
    super(
      'deploy.node_failed',
      `The node at ${host} could not answer ${method}: ${reason}. Nothing is lost. Run the same command again.`,
      {
        facts: { host, method, reason },
        cause,
        visibility: 'log',
      },
    )
  }
}

export class StillWaitingError extends AppError<'deploy.still_waiting'> {
  override name = 'StillWaitingError'
  constructor({ steps, offered, baseFee }: { steps: readonly string[]; offered: string; baseFee: string }) {
    super(
      'deploy.still_waiting',
      `Not in a block yet: ${steps.join(', ')}. The transactions offer up to ${offered} gwei, the chain asks ${baseFee} gwei now. Nothing is lost. Run the same command again to go on waiting, or with --raise-fee to offer more for the same transactions.`,
      {
        facts: { steps: steps.join(', '), offered, baseFee },
        visibility: 'log',
      },
    )
  }
}

export class Create2DeployerRefusedError extends AppError<'deploy.create2_deployer_refused'> {
  override name = 'Create2DeployerRefusedError'
  constructor({ reason, cause }: { reason: string; cause?: unknown }) {
    super(
      'deploy.create2_deployer_refused',
      `This chain lacks the CREATE2 deployer at 0x4e59b44847b379578588920cA78FbF26c0B4956C and does not take the transaction that makes it: ${reason}. Ask the operator of the chain to put it there; every other step waits for it.`,
      {
        facts: { reason },
        cause,
        visibility: 'log',
      },
    )
  }
}

export class OtherPlanInJournalError extends AppError<'deploy.other_plan_in_journal'> {
  override name = 'OtherPlanInJournalError'
  constructor({ file, what }: { file: string; what: string }) {
    super(
      'deploy.other_plan_in_journal',
      `An unfinished deployment stands in ${file}, and ${what} since. Undo that and finish it first; or delete the file to begin anew, and what was put on the chain so far stays without use. Nothing was sent.`,
      {
        facts: { file, what },
        visibility: 'log',
      },
    )
  }
}

export class StartBlockUnknownError extends AppError<'deploy.start_block_unknown'> {
  override name = 'StartBlockUnknownError'
  constructor({ chainId }: { chainId: number }) {
    super(
      'deploy.start_block_unknown',
      `The contracts stand on chain ${chainId} already, and neither a record nor a journal says since which block. Name it: --start-block NUMBER (any block before the first contract will do).`,
      {
        facts: { chainId },
        visibility: 'log',
      },
    )
  }
}

export class NationDiffersError extends AppError<'deploy.nation_differs'> {
  override name = 'NationDiffersError'
  constructor({ chainId, differences }: { chainId: number; differences: readonly string[] }) {
    super(
      'deploy.nation_differs',
      `What stands on chain ${chainId} is not the nation that was planned:\n  ${differences.join('\n  ')}\nNo record was written.`,
      {
        facts: { chainId, differences: differences.join('; ') },
        visibility: 'log',
      },
    )
  }
}

export class NotConfirmedError extends AppError<'deploy.not_confirmed'> {
  override name = 'NotConfirmedError'
  constructor({ reason }: { reason: string }) {
    super('deploy.not_confirmed', `${reason} Nothing was sent.`, {
      facts: { reason },
      visibility: 'log',
    })
  }
}

export class RecordMissingError extends AppError<'deploy.record_missing'> {
  override name = 'RecordMissingError'
  constructor({ path, chainId }: { path: string; chainId: number }) {
    super(
      'deploy.record_missing',
      `There is no record of path ${path} on chain ${chainId}: contracts/deployments/${path}/${chainId}.json. Deploy first (npm run deploy).`,
      {
        facts: { path, chainId },
        visibility: 'log',
      },
    )
  }
}

export class NonceTakenError extends AppError<'deploy.nonce_taken'> {
  override name = 'NonceTakenError'
  constructor({ account, nonce, step }: { account: string; nonce: number; step: string }) {
    super(
      'deploy.nonce_taken',
      `The account ${account} sent something else in the place of "${step}" (number ${nonce}). Use the key for nothing else while a nation is deployed. Nothing is lost: run the same command again.`,
      { facts: { account, nonce, step }, visibility: 'log' },
    )
  }
}
