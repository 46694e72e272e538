import { text } from 'node:stream/consumers'
import { restoreBackup } from '../restore-backup'

const { key, ...work } = JSON.parse(await text(process.stdin))
await restoreBackup({ ...work, key: Buffer.from(key, 'base64'), isReplacing: true })
