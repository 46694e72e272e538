/** What a request gave, as a browser sees it before it follows a redirect. */
export type Answer = { status: number; text: string; location: string | undefined; milliseconds: number }

/** A person's browser, as far as a server can tell: it keeps cookies and what is named by its content. */
export type Visitor = {
  get(path: string): Promise<Answer>
  post(path: string, body: URLSearchParams | FormData | string, headers?: Record<string, string>): Promise<Answer>
  /** The scripts and styles that a page names and this browser has not fetched before. */
  fetchAssets(html: string): Promise<void>
}

const patienceMs = 30_000

export function createVisitor(url: string, onAsset: (answer: Answer, path: string) => void): Visitor {
  const cookies = new Map<string, string>()
  const cached = new Set<string>()

  async function request(path: string, init: RequestInit): Promise<Answer> {
    const began = performance.now()
    const response = await fetch(`${url}${path}`, {
      ...init,
      redirect: 'manual',
      signal: AbortSignal.timeout(patienceMs),
      headers: {
        ...(init.headers as Record<string, string> | undefined),
        'accept-language': 'en',
        'user-agent': 'civitas-load',
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      },
    })
    const text = await response.text()
    for (const cookie of response.headers.getSetCookie()) remember(cookie)
    const location = response.headers.get('location') ?? undefined
    return { status: response.status, text, location, milliseconds: performance.now() - began }
  }

  function remember(cookie: string): void {
    const [pair = ''] = cookie.split(';')
    const at = pair.indexOf('=')
    cookies.set(pair.slice(0, at), pair.slice(at + 1))
  }

  return {
    get: (path) => request(path, {}),
    // Every browser says from which page it sends.
    post: (path, body, headers = {}) => request(path, { method: 'POST', body, headers: { ...headers, origin: url } }),
    async fetchAssets(html) {
      for (const path of assetsIn(html)) {
        if (cached.has(path)) continue
        cached.add(path)
        onAsset(await request(path, {}), path)
      }
    },
  }
}

/** Gives the scripts and styles that a page names. */
export function assetsIn(html: string): string[] {
  const named = [...html.matchAll(/(?:src|href)="(\/_next\/static\/[^"]+\.(?:js|css))"/g)].map(([, path = '']) => path)
  return [...new Set(named)]
}
