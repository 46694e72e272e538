// Everything that is made from something else and committed: ABIs, the nation's colours, the error catalogue.
import { run } from './run'

const commands: readonly (readonly [string, readonly string[]])[] = [
  ['npx', ['forge', 'build', '--skip', 'test']],
  ['npx', ['wagmi', 'generate']],
  ['node', ['--import', 'tsx', 'scripts/generate-contract-errors.ts']],
  ['node', ['--import', 'tsx', 'scripts/generate-deployments.ts']],
  ['npx', ['biome', 'format', '--write', '--no-errors-on-unmatched', 'lib/generated']],
  ['node', ['--import', 'tsx', 'scripts/generate-nation-css.ts']],
  ['node', ['--import', 'tsx', 'scripts/generate-error-docs.ts']],
]

for (const [command, args] of commands) {
  const { code } = await run(command, args)
  if (code !== 0) process.exit(code)
}
