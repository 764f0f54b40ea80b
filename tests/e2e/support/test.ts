import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect } from '@playwright/test'
import { listForeignRequests } from './network.ts'
import { giveSample } from './prepare-sample.ts'
import { endProgram, type RunningProgram, startProgram } from './program.ts'

type Fixtures = {
  /** The requests to elsewhere that the test itself makes, to see them refused; any other fails it. */
  foreignRequests: readonly string[]
  /** The program makes its sample itself; else the one that was prepared is there to be opened. */
  makesSample: boolean
  /** An empty folder but for the sample, gone after the test. */
  home: string
  /** A program on an empty home. */
  program: RunningProgram
}

export const test = base.extend<Fixtures>({
  foreignRequests: [[], { option: true }],
  makesSample: [false, { option: true }],
  home: async ({ foreignRequests, makesSample }, use) => {
    const home = await mkdtemp(join(tmpdir(), 'daicho-e2e-'))
    if (!makesSample) giveSample(home)
    await use(home)
    const found = listForeignRequests(home).filter(
      (one) => !foreignRequests.some((known) => one.includes(known)),
    )
    expect(found, 'nothing leaves the program').toEqual([])
    await rm(home, { recursive: true, force: true, maxRetries: 5 })
  },
  // a window that never comes is told soon
  program: [
    async ({ home }, use) => {
      const program = await startProgram(home)
      await use(program)
      await endProgram(program)
    },
    { timeout: 40_000 },
  ],
})

export { expect } from '@playwright/test'
