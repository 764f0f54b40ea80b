import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { messageOf } from '../../renderer/components/messages.ts'
import { apiError } from '../support/api-error.ts'
import { makeTemplates, type Templates } from '../support/kill-scenarios.ts'
import { tryOnSmallDisk } from '../support/small-disk.ts'
import { countFaults } from './tally.ts'

const diskKib = 40_960
const leftKibs = [0, 8, 32, 128]
/** A report fits into little; an import takes more. */
const leftKibsOf: Readonly<Record<string, readonly number[]>> = {
  report: [0, 4, 8],
  // a little more than an import asks for at its start
  import: [0, 128, 1100, 1600],
}
let templates: Templates

beforeAll(async () => {
  templates = await makeTemplates()
})
afterAll(() => templates.end())

function run(fault: 'full' | 'readOnly', act: string, leftKib: number) {
  const { dataFolder, inspectionId, backupFile, ledgers } = templates
  const needs = JSON.stringify({ inspectionId, backup: backupFile, ledger: ledgers[1] })
  return tryOnSmallDisk([fault, act, dataFolder, String(leftKib), needs], diskKib)
}

/** The sentence people get says what to do next. */
function expectAdvice(code: 'storage_full' | 'storage_readonly'): void {
  expect(messageOf(apiError(code))).toMatch(/(片付けて|確かめて).*ください/)
}

describe('a full disk', () => {
  it.each(['unit', 'report', 'import', 'backup', 'migration', 'restore', 'setUp'])(
    'refuses a %s, loses nothing and goes on when there is room',
    async (act) => {
      for (const leftKib of leftKibsOf[act] ?? leftKibs) {
        const finding = await run('full', act, leftKib)
        expect(finding, `${leftKib} KiB left`).toMatchObject({
          code: 'storage_full',
          isSound: true,
          goesOn: true,
        })
        expect(finding.foundEntries).toBeGreaterThanOrEqual(finding.keptEntries)
        countFaults('full disk', 1)
      }
      expectAdvice('storage_full')
    },
  )
})

describe('a read-only disk', () => {
  it.each(['open', 'migration', 'setUp'])(
    'refuses to %s, changes nothing and goes on when it may',
    async (act) => {
      const finding = await run('readOnly', act, 0)
      expect(finding).toMatchObject({ code: 'storage_readonly', isSound: true, goesOn: true })
      expect(finding.foundEntries).toBe(finding.keptEntries)
      expectAdvice('storage_readonly')
      countFaults('read-only disk', 1)
    },
  )
})
