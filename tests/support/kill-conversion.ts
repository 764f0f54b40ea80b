import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { lookIntoRemembered } from '../../electron/services/open-folder.ts'
import { verifyRecords } from '../../electron/services/verify-service.ts'
import { aProgram, testPassword } from './a-program.ts'
import { secrets, writePlainProcedure } from './a-secret-procedure.ts'
import { findPlainTexts } from './data-folder-texts.ts'
import type { Attempt, KillScenario } from './kill-plan.ts'
import { type ChildEnd, runChild } from './run-child.ts'

/** A folder with a 実施手順 from before there was a key, whose officer has one now; it is copied for every attempt. */
export async function aPlainTemplate(): Promise<{ scenario: KillScenario; end: () => void }> {
  const union = await aProgram()
  await writePlainProcedure(union)
  await union.signedInAs('officer')
  await union.program.close()
  const home = mkdtempSync(join(tmpdir(), 'daicho-plain-'))
  cpSync(union.dataFolder, home, { recursive: true })
  const end = () => rmSync(home, { recursive: true, force: true })
  return { scenario: { begin: () => beginAttempt(home) }, end }
}

function beginAttempt(template: string): Attempt {
  const home = mkdtempSync(join(tmpdir(), 'daicho-kill-'))
  const dataFolder = join(home, 'data')
  cpSync(template, dataFolder, { recursive: true })
  return {
    run: ({ atMoment, afterMs }) => convert(dataFolder, atMoment, afterMs),
    check: (end) => checkGoesOn(dataFolder, end),
    end: () => rmSync(home, { recursive: true, force: true }),
  }
}

function convert(dataFolder: string, atMoment: number, killAfterMs: number | null): Promise<ChildEnd> {
  const needs = JSON.stringify({ password: testPassword })
  return runChild('fault-child', { args: ['convert', dataFolder, String(atMoment), needs], killAfterMs })
}

/** The records are sound, and the next conversion leaves nothing that can be read. */
async function checkGoesOn(dataFolder: string, { keptEntries }: ChildEnd): Promise<void> {
  expectSound(dataFolder, keptEntries)
  expect(await convert(dataFolder, 0, null)).toMatchObject({ code: 0, errors: '' })
  expectSound(dataFolder, keptEntries)
  expect(findPlainTexts([dataFolder], Object.values(secrets))).toEqual([])
}

function expectSound(dataFolder: string, keptEntries: number): void {
  const state = lookIntoRemembered(dataFolder)
  if (state.kind !== 'ready') throw new Error(`the folder is ${state.kind}: ${JSON.stringify(state)}`)
  try {
    const soundness = verifyRecords({ db: state.db, dataFolder })
    expect(soundness).toMatchObject({ isSound: true, brokenPlace: null })
    expect(soundness.entryCount).toBeGreaterThanOrEqual(keptEntries)
  } finally {
    state.db.close()
  }
}
