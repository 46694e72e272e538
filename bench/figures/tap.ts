import type { Page } from '@playwright/test'
import { signInWithoutPage } from '@/e2e/fixtures/sign-in'
import { installWallet } from '@/e2e/fixtures/wallet'
import { wordsOf } from '@/e2e/fixtures/words'
import { payPages } from '@/e2e/pages/pay-pages'
import { receiptPage } from '@/e2e/pages/receipt-page'
import { homeSide } from '@/lib/chain/chains'
import { toStrength } from '@/lib/tx/strength'
import { browse } from '../nation/browse'
import { enrolCitizens } from '../nation/enrol-citizens'
import type { BenchNation } from '../nation/open-nation'
import { payAtRate, requireRate, signPayments } from '../nation/pay-at-rate'
import { watchReceipts } from '../nation/watch-receipts'
import type { Measurements } from '../schema'
import { round, spreadOf } from '../statistics'

const payments = 50
const othersPerSecond = 20
const others = 20
const mera = 1_000_000n
/** Longer than fifty payments take; what is left is not sent. */
const backgroundSeconds = 400

declare global {
  interface Window {
    civitasBench?: { tappedAt: number; paintedAt?: number }
  }
}

/** Measures what a citizen waits for: one page paying again and again while others pay, from the tap to the receipt. */
export async function measureTap(nation: BenchNation): Promise<Measurements> {
  const [payer, payee, ...crowd] = await enrolCitizens(nation, { count: others + 2, amount: 100n * mera })
  if (!payer || !payee) throw new Error('There is nobody to pay.')
  const background = await signPayments(nation, crowd, othersPerSecond * backgroundSeconds)
  const receipts = watchReceipts(nation)
  const stopping = new AbortController()
  const paying = payAtRate(nation, background, { perSecond: othersPerSecond, until: stopping.signal })
  const words = wordsOf('en')
  try {
    const times = await browse(nation.url, async (newContext) => {
      const context = await newContext()
      const wallet = await installWallet(context, payer.account)
      const answeredAt: number[] = []
      const remember = wallet.sent.push.bind(wallet.sent)
      wallet.sent.push = (...hashes) => {
        answeredAt.push(performance.now())
        return remember(...hashes)
      }
      await signInWithoutPage(context.request, payer.account)
      const page = await context.newPage()
      // The first payment connects the wallet, which waits for a person: it is made before, and not measured.
      const taps: number[] = []
      for (let turn = 0; turn <= payments; turn += 1) {
        const tapped = await payOnce(page, words, payee.account.address)
        if (turn > 0) taps.push(tapped)
      }
      const alone = wallet.sent.slice(1).map((hash, index) => {
        const seenAt = receipts.times.get(hash)
        if (seenAt === undefined) throw new Error(`The receipt of ${hash} was never seen.`)
        return Math.max(0, seenAt - (answeredAt[index + 1] ?? seenAt))
      })
      return { taps, alone }
    })
    stopping.abort()
    requireRate(await paying, othersPerSecond)
    if (receipts.failed.size > 0) throw new Error(`${receipts.failed.size} of the payments failed.`)
    const [tap, alone] = [spreadOf(times.taps), spreadOf(times.alone)]
    return {
      'money.payment.tap.p50': { value: round(tap.p50) },
      'money.payment.tap.p95': { value: round(tap.p95) },
      'money.payment.tap.max': { value: round(tap.max) },
      'money.payment.tap.node.p95': { value: round(alone.p95) },
    }
  } finally {
    stopping.abort()
    await Promise.allSettled([paying])
    await receipts.stop()
  }
}

/** Pays one mera and gives the milliseconds from the tap to the frame that shows the receipt, by the page's own clock. */
async function payOnce(page: Page, words: ReturnType<typeof wordsOf>, to: `0x${string}`): Promise<number> {
  const pay = payPages(page, words)
  const receipt = receiptPage(page, words)
  await pay.prepare({ to, typed: '1' })
  const button = pay.payButton(mera)
  await button.waitFor()
  await page.evaluate(watchForReceipt, words(`receipt.${toStrength(homeSide, { isFinal: false })}`))
  await button.click()
  await pay.chooseWalletUnless(receipt.accepted)
  await receipt.accepted.waitFor()
  const seen = await page.waitForFunction(() => window.civitasBench?.paintedAt && window.civitasBench)
  const { tappedAt, paintedAt = Number.NaN } = (await seen.jsonValue()) as { tappedAt: number; paintedAt?: number }
  return paintedAt - tappedAt
}

/** Runs in the page: notes when it was tapped, and the first frame after the receipt's heading stands there. */
function watchForReceipt(title: string): void {
  const seen: { tappedAt: number; paintedAt?: number } = { tappedAt: 0 }
  window.civitasBench = seen
  document.addEventListener('pointerdown', (event) => (seen.tappedAt ||= event.timeStamp), { capture: true })
  const observer = new MutationObserver(() => {
    const headings = [...document.querySelectorAll('h1')]
    // One more heading is for paper alone.
    if (!headings.some((heading) => heading.offsetParent !== null && heading.textContent?.includes(title))) return
    observer.disconnect()
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        seen.paintedAt = performance.now()
      }),
    )
  })
  observer.observe(document.body, { subtree: true, childList: true, characterData: true })
}
