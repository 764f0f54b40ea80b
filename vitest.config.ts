import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // every core: by itself vitest leaves one out, which halves a small machine
    maxWorkers: '100%',
    testTimeout: 30_000,
    // setting a data folder up hashes two passwords
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        // pure functions that leave nothing behind: their files share a worker and what it has read
        test: { name: 'domain', environment: 'node', isolate: false, include: ['tests/domain/**/*.test.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'core',
          environment: 'node',
          // every test has folders and programs of its own, so these files share what a worker has read too
          isolate: false,
          globalSetup: 'tests/support/make-bundled.ts',
          setupFiles: 'tests/support/set-up.ts',
          include: ['tests/{services,data,reports,files,shell,cli,architecture}/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: { name: 'renderer', environment: 'jsdom', include: ['tests/renderer/**/*.test.tsx'] },
      },
    ],
  },
})
