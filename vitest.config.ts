import { defineConfig } from 'vitest/config'

const root = import.meta.dirname

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: `${root}/` },
      // The real package throws outside of a server component; here every test runs on a server.
      { find: /^server-only$/, replacement: `${root}/lib/store/testing/server-only.ts` },
    ],
  },
  test: {
    include: ['**/*.test.ts', '**/*.test.tsx'],
    exclude: ['**/node_modules/**', '**/.next*/**', '.civitas/**', 'contracts/**', 'e2e/**'],
    globalSetup: ['services/postgres/testing/global-setup.ts'],
    environment: 'node',
    maxWorkers: 2,
    retry: 0,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
