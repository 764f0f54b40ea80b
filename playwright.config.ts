import { defineConfig } from '@playwright/test'

// PACKAGED_PROGRAM names the packed program; without it the built sources run
export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/support/make-testable.ts',
  outputDir: 'test-results',
  workers: 1,
  // a real window on a loaded machine: a second try is reported as flaky, not hidden
  retries: 1,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
})
