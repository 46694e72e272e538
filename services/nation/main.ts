import { checkNation } from '@/lib/env/check-nation'
import { AppError } from '@/lib/errors/app-error'
import { nation } from '@/nation.config'
import { runService } from '../run-service'
import { readConfig } from './config'
import { startLocalNation } from './start-local-nation'
import { startPublicNation } from './start-public-nation'
import { createSteps } from './steps'

runService({
  start: (context) => {
    const config = readConfig(process.argv.slice(2), process.env)
    checkNation(nation)
    const steps = createSteps((text) => process.stdout.write(text))
    return nation.kind === 'local'
      ? startLocalNation({ config, context, steps })
      : startPublicNation({ config, context, steps })
  },
  explain: (error) => {
    if (error instanceof AppError) return error.message
    return error instanceof Error ? (error.stack ?? error.message) : String(error)
  },
})
