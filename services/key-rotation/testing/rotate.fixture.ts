import { text } from 'node:stream/consumers'
import { toPeopleKeys } from '@/lib/people/keys'
import { createDatabase } from '@/lib/store/database'
import { rotateKeys } from '../rotate-keys'

const { databaseUrl, settings } = JSON.parse(await text(process.stdin))
await rotateKeys(createDatabase(databaseUrl), toPeopleKeys(settings))
