import { defineConfig } from '@playwright/test'

const longest = ['**/two-years.spec.ts', '**/whole-path.spec.ts']

// PACKAGED_PROGRAM names the packed program; without it the built sources run
export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: ['./tests/e2e/support/make-testable.ts', './tests/e2e/support/prepare-sample.ts'],
  outputDir: 'test-results',
  // each test has a home, a program and a window of its own
  workers: 2,
  fullyParallel: true,
  // the longest first, so that nothing waits for it at the end
  projects: [
    { name: 'longest', testMatch: longest },
    { name: 'others', testIgnore: longest },
  ],
  // a real window on a loaded machine: a second try is reported as flaky, not hidden
  retries: 1,
  timeout: 120_000,
  // two windows share two cores
  expect: { timeout: 20_000 },
  reporter: 'list',
})
