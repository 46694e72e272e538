// A process of its own that holds one devnet, so that a test can kill it at any moment.
import { createDevnet } from './devnet'

const [directory = '', genesis = '0'] = process.argv.slice(2)

const devnet = await createDevnet({ side: 'l2', chainId: 31338, directory, genesisSeconds: Number(genesis) })
await devnet.goLive()
const front = await devnet.open({ port: 0 })
process.once('SIGTERM', () => {
  devnet.stop().then(() => process.exit(0))
})
console.log(JSON.stringify({ url: front.url, pids: devnet.pids() }))
