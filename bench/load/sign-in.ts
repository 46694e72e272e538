import type { PrivateKeyAccount } from 'viem'
import { toMessage } from '@/e2e/fixtures/sign-in'
import type { Visitor } from './visitor'

/** Signs a citizen in as the portal's own page does: a number for once, a signed message, a session's cookie. */
export async function signIn(visitor: Visitor, account: PrivateKeyAccount): Promise<void> {
  const { nonce } = JSON.parse((await visitor.post('/api/auth/nonce', '')).text) as { nonce: string }
  const { csrfToken } = JSON.parse((await visitor.get('/api/auth/csrf')).text) as { csrfToken: string }
  const message = toMessage(account, nonce)
  const signature = await account.signMessage({ message })
  const form = new URLSearchParams({ csrfToken, message, signature, json: 'true' })
  const answer = await visitor.post('/api/auth/callback/credentials', form)
  if (answer.status !== 200) throw new Error(`A sign-in was refused: ${answer.status} ${answer.text.slice(0, 200)}`)
}
