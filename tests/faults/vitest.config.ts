import { defineConfig } from 'vitest/config'

// children of a kill must not lose their bundle to a run of the other tests; they hear of it from this process
process.env.DAICHO_BUNDLED = '.bundled-for-faults'

/** The faults tried for real: `npm run test:faults`. Each file is a kind; two run at a time, with a child or two each. */
export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    environment: 'node',
    maxWorkers: 2,
    globalSetup: ['tests/support/make-bundled.ts', 'tests/faults/tally.ts'],
    setupFiles: 'tests/support/set-up.ts',
    include: ['tests/faults/**/*.test.ts'],
    testTimeout: 1_200_000,
    hookTimeout: 120_000,
  },
})
