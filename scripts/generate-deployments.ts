// Writes lib/generated/deployments.ts: where each contract is, as the records in contracts/deployments say.
import { writeAddresses } from '../services/deploy/records'

writeAddresses()
