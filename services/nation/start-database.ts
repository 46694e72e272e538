import { join } from 'node:path'
import { type Postgres, startPostgres } from '../postgres/start-postgres'
import { noteRestart } from './note-restart'
import type { Setting } from './setting'

/** Gives the URL of the nation's database: its own Postgres, which is kept running, or the one that DATABASE_URL names. */
export async function startDatabase({ config, context, children, keys }: Setting): Promise<string> {
  if (config.databaseUrl) return config.databaseUrl
  const { home, ports } = config
  const logFile = children.logFileOf('postgres')
  const start = () =>
    context.startOwn(
      () =>
        startPostgres({ home: join(home, 'postgres'), port: ports.postgres, password: keys.postgresPassword, logFile }),
      (postgres) => postgres.stop(),
    )
  const first = await start()
  keepRunning(first).catch((error: unknown) => context.fail(error))
  return first.url

  async function keepRunning(postgres: Postgres): Promise<void> {
    const reason = await postgres.gone
    if (context.stopping.aborted) return
    noteRestart('The database', reason)
    process.stderr.write(`The database stopped (${reason}) and is started again. Its log is ${logFile}\n`)
    await keepRunning(await start())
  }
}
