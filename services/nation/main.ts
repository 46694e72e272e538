import { AppError } from '@/lib/errors/app-error'
import { runService } from '../run-service'
import { readConfig } from './config'
import { startNation } from './start-nation'
import { createSteps } from './steps'

runService({
  start: (context) => {
    const config = readConfig(process.argv.slice(2), process.env)
    return startNation({ config, context, steps: createSteps((text) => process.stdout.write(text)) })
  },
  explain: (error) => {
    if (error instanceof AppError) return error.message
    return error instanceof Error ? (error.stack ?? error.message) : String(error)
  },
})
