import 'server-only'
import { cache } from 'react'
import type { Health } from './check-health'
import { serverHealth } from './server-health'

/** Gives how the portal is, to anybody: it holds nothing about persons and no address of a machine. Up to 2 s old. */
export const getHealth = cache((): Promise<Health> => serverHealth())
