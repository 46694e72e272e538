// A process of its own that deploys, so that a test can kill it at any moment.
import { runDeploy } from '../run-deploy'
import { deskIn } from './public-nation'

const [folder = '', ...words] = process.argv.slice(2)

await runDeploy(words, { ...deskIn(folder), say: (line) => void process.stdout.write(`${line}\n`) })
