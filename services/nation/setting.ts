import type { ServiceContext } from '../run-service'
import type { Children } from './children'
import type { NationConfig } from './config'
import type { Keys } from './keys'

/** What every part of the nation is started with. */
export type Setting = { config: NationConfig; context: ServiceContext; children: Children; keys: Keys }
