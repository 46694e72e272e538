import type { ChainHealth, Health } from './check-health'

/** Something that people do here, and how it goes. `word` names the sentences, `since` is an ISO time. */
export type ServiceLine =
  | { part: 'payments'; word: 'works' | 'quiet' | 'noNetwork' | 'noDatabase' | 'updating'; since: string | undefined }
  | { part: 'records'; word: 'works' | 'behind' | 'stopped' | 'noDatabase' | 'building'; since: string | undefined }
  | { part: 'signIn'; word: 'works' | 'noDatabase' | 'updating'; since: string | undefined }
  | { part: 'offices'; word: 'works' | 'noNetwork' | 'noDatabase' | 'updating'; since: string | undefined }
  | { part: 'publicNetwork'; word: 'works' | 'quiet' | 'noNetwork'; since: string | undefined }

/**
 * Turns what the machines say into what it means for people, one line for each thing that they do here. Where two things
 * are the matter, the line tells of the one that takes more away.
 */
export function toServiceLines({ database, chains, problems }: Health): ServiceLine[] {
  const home = chains.find(({ isHome }) => isHome)
  const beside = chains.find(({ isHome }) => !isHome)
  const noNetwork = home?.node.state === 'down' ? ({ word: 'noNetwork', since: home.node.since } as const) : undefined
  const noDatabase = database.state === 'down' ? ({ word: 'noDatabase', since: database.since } as const) : undefined
  const updating = database.tables === 'behind' ? ({ word: 'updating', since: undefined } as const) : undefined
  const works = { word: 'works', since: undefined } as const
  const quiet = (chain: ChainHealth | undefined) => {
    const problem = problems.find(({ part, side }) => part === 'chain_quiet' && side === chain?.side)
    return problem && ({ word: 'quiet', since: problem.since ?? undefined } as const)
  }
  const lines: ServiceLine[] = [
    { part: 'payments', ...(noNetwork ?? noDatabase ?? updating ?? quiet(home) ?? works) },
    { part: 'records', ...(noDatabase ?? recordsOf(home, noNetwork?.since)) },
    { part: 'signIn', ...(noDatabase ?? updating ?? works) },
    { part: 'offices', ...(noNetwork ?? noDatabase ?? updating ?? works) },
  ]
  if (!beside) return lines
  const answer = beside.node.state === 'down' ? ({ word: 'noNetwork', since: beside.node.since } as const) : undefined
  return [...lines, { part: 'publicNetwork', ...(answer ?? quiet(beside) ?? works) }]
}

function recordsOf(home: ChainHealth | undefined, stoppedSince: string | undefined) {
  if (stoppedSince !== undefined) return { word: 'stopped', since: stoppedSince } as const
  switch (home?.records.state) {
    case 'current':
      return { word: 'works', since: undefined } as const
    case 'behind':
      return { word: 'behind', since: home.records.since } as const
    default:
      return { word: 'building', since: undefined } as const
  }
}
