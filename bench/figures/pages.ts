import { personOf } from '@/e2e/fixtures/people'
import { signInWithoutPage } from '@/e2e/fixtures/sign-in'
import { installWallet } from '@/e2e/fixtures/wallet'
import { wordsOf } from '@/e2e/fixtures/words'
import { citizenPages, publicPages, weighPage, weighPayment, weighSignIn } from '@/e2e/pages/weights'
import { browse } from '../nation/browse'
import type { BenchNation } from '../nation/open-nation'
import type { Measured, Measurements } from '../schema'
import { round } from '../statistics'

type Weights = Record<string, number>

/** Weighs the scripts of every page, each in a browser that has seen nothing before. The heaviest page is the figure. */
export function measurePages({ url }: BenchNation): Promise<Measurements> {
  const words = wordsOf('en')
  const payer = personOf('leila')
  return browse(url, async (newContext) => {
    const open: Weights = {}
    for (const path of publicPages) open[path] = await weighPage(await (await newContext()).newPage(), path)

    const own: Weights = {}
    for (const path of citizenPages) {
      const context = await newContext()
      await signInWithoutPage(context.request, payer.account)
      own[path] = await weighPage(await context.newPage(), path)
    }

    const toSignIn = await newContext()
    await installWallet(toSignIn, payer.account)
    const toPay = await newContext()
    const wallet = await installWallet(toPay, payer.account)
    await signInWithoutPage(toPay.request, payer.account)
    const connected = {
      'signing in': await weighSignIn(await toSignIn.newPage(), words),
      paying: await weighPayment(await toPay.newPage(), words, { wallet, to: personOf('tomas').address }),
    }
    return {
      'page.weight.public': heaviest(open),
      'page.weight.home': heaviest(own),
      'page.weight.connected': heaviest(connected),
    }
  })
}

function heaviest(weights: Weights): Measured {
  const conditions = Object.entries(weights).map(([page, bytes]) => `${page} ${round(bytes / 1_000, 1)}`)
  return { value: round(Math.max(...Object.values(weights)) / 1_000, 1), conditions: `${conditions.join(', ')} kB.` }
}
