import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'
import { checkNation } from './lib/env/check-nation'
import { nation } from './nation.config'

checkNation(nation)

const config: NextConfig = {
  // The tests build beside a portal that is running.
  distDir: process.env['CIVITAS_BUILD_DIR'] ?? '.next',
  // Types are checked by `npm run check` and `npm test`: a newcomer's first start need not wait for it.
  typescript: { ignoreBuildErrors: true },
  // The browser's part of the portal follows the path that it was built for.
  env: { CIVITAS_PATH: nation.path },
  poweredByHeader: false,
  // Pictures are served as they are: a route that scales them is work for whoever asks.
  images: { unoptimized: true },
  reactStrictMode: true,
  // What proxy.ts lets through to actions; files come through a route of their own, which reads no more than 5 MB of one.
  experimental: { serverActions: { bodySizeLimit: '64kb' }, proxyClientMaxBodySize: '6mb' },
  // The demo wallet's keys are published, so only a local nation's build resolves to the file that holds them.
  turbopack: {
    root: import.meta.dirname,
    resolveAlias: {
      '#demo-wallet':
        nation.kind === 'local' ? './components/wallet/demo/demo-wallet.tsx' : './components/wallet/demo/absent.tsx',
    },
  },
  async headers() {
    return [
      // A font's file name changes with its content.
      { source: '/fonts/:file*', headers: [{ key: 'Cache-Control', value: 'public, max-age=31536000, immutable' }] },
    ]
  },
}

const withNextIntl = createNextIntlPlugin('./i18n/request.ts')

export default withNextIntl(config)
