import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base } from '@playwright/test'
import { endProgram, type RunningProgram, startProgram } from './program.ts'

type Fixtures = {
  /** An empty folder, gone after the test. */
  home: string
  /** A program on an empty home. */
  program: RunningProgram
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern
  home: async ({}, use) => {
    const home = await mkdtemp(join(tmpdir(), 'daicho-e2e-'))
    await use(home)
    await rm(home, { recursive: true, force: true, maxRetries: 5 })
  },
  program: async ({ home }, use) => {
    const program = await startProgram(home)
    await use(program)
    await endProgram(program)
  },
})

export { expect } from '@playwright/test'
