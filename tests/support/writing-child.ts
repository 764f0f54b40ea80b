// A program that only writes, for tests/data/kill.test.ts: it runs until it is killed, or kills itself at a given place.
// Arguments: data folder, and the number of the moment to die at (0: never by itself).
import { randomUUID } from 'node:crypto'
import { writeSync } from 'node:fs'
import { join } from 'node:path'
import { getHistoryHead } from '../../electron/data/repositories/history-repository.ts'
import { getOrganization } from '../../electron/data/repositories/organization-repository.ts'
import {
  closeInspection,
  openInspection,
  proposeRoster,
  showInspections,
} from '../../electron/services/inspection-service.ts'
import { changeOrganization } from '../../electron/services/organization-service.ts'
import { createProgram } from '../../electron/services/program.ts'
import { nobody, toContextOf } from '../../electron/services/program-state.ts'
import { issueReport } from '../../electron/services/report-service.ts'
import type { ServiceContext } from '../../electron/services/service-context.ts'
import { saveAnswers, showSheet, showSheets, submitSheet } from '../../electron/services/sheet-service.ts'
import { createStaffMember } from '../../electron/services/staff-service.ts'
import { openFolder, setUp } from '../../electron/services/startup-service.ts'
import { showUnits } from '../../electron/services/unit-service.ts'
import type { Inspection } from '../../shared/contract/inspections.ts'

const [folder = '', dieAt = '0'] = process.argv.slice(2)
const projectFolder = join(import.meta.dirname, '..', '..')
let moments = 0

/** A moment between two writes: the clock and the ids are asked for in the middle of every transaction. */
function passMoment(): void {
  moments += 1
  if (moments === Number(dieAt)) process.kill(process.pid, 'SIGKILL')
}

const program = createProgram({
  settings: { getDataFolder: () => null, setDataFolder: () => undefined },
  assetsFolder: join(projectFolder, 'assets'),
  fontsFolder: '',
  workerFile: '',
  pdfReaderFile: '',
  fileWorkerFile: '',
  assetWorkerFile: '',
  backupWorkerFile: '',
  proposedFolder: folder,
  sampleFolder: '',
  programEdition: 'test',
  now: () => {
    passMoment()
    return new Date()
  },
  newId: () => {
    passMoment()
    return randomUUID()
  },
  dialogs: null,
  passwordCost: { cost: 16, blockSize: 8, parallelization: 1 },
  drawReport: () => Promise.resolve(new TextEncoder().encode(`%PDF ${randomUUID()}`)),
})
const { connection } = program.openConnection()

async function write(): Promise<never> {
  announce('started')
  openFolder(connection, folder)
  if (program.state.folder.kind === 'needsSetUp') await setUp(connection, wizard)
  const context: ServiceContext = toContextOf(program.state, { ...nobody, roles: ['officer'] })
  tell(context)
  for (;;) await runYear(context)
}

async function runYear(context: ServiceContext): Promise<void> {
  if (proposeRoster(context).length < 3) addStaffMember(context)
  const inspection = showInspections(context).find(({ state }) => state === 'open') ?? openNext(context)
  tell(context)
  for (const { id, state } of showSheets(context, { inspectionId: inspection.id })) {
    if (state !== 'submitted') answerSheet(context, id)
  }
  close(context, inspection)
  await issueReport(context, { kind: 'inspection-result', inspectionId: inspection.id })
  tell(context)
  const { rowVersion, isSample: _isSample, ...organization } = getOrganization(context.db)
  const approvalBoxes = organization.approvalBoxes.toReversed()
  changeOrganization(context, {
    ...organization,
    approvalBoxes: [...approvalBoxes],
    expectedRowVersion: rowVersion,
  })
  tell(context)
}

function addStaffMember(context: ServiceContext): void {
  const unitId = showUnits(context)[0]?.id
  if (!unitId) throw new Error('the set-up made a unit')
  const fields = { name: '髙橋 一郎', reading: '', title: '', employment: 'regular' as const, unitId }
  createStaffMember(context, { ...fields, audiences: ['staff'] })
  tell(context)
}

function openNext(context: ServiceContext): Inspection {
  const fiscalYear = 2000 + showInspections(context).length
  const assignments = proposeRoster(context).map(({ staffMemberId, audience }) => ({
    staffMemberId,
    audience,
  }))
  const [openedOn, dueOn] = [`${fiscalYear}-04-01`, `${fiscalYear}-05-01`]
  return openInspection(context, {
    fiscalYear,
    title: '点検',
    purpose: '',
    openedOn,
    dueOn,
    requiresConfirmation: false,
    assignments,
  })
}

function answerSheet(context: ServiceContext, sheetId: Parameters<typeof showSheet>[1]['sheetId']): void {
  const { questions, answers } = showSheet(context, { sheetId })
  const answered = new Set(answers.map(({ questionId }) => questionId))
  const open = questions.filter(({ id }) => !answered.has(id)).map(({ id }) => id)
  // some one by one as a person types, the rest at once
  for (const questionIds of [...open.slice(0, 3).map((id) => [id]), open.slice(3)]) {
    if (questionIds.length === 0) continue
    const saved = questionIds.map((questionId) => ({
      questionId,
      choice: 'done' as const,
      note: '',
      expectedRowVersion: 0,
    }))
    saveAnswers(context, { sheetId, answers: saved })
    tell(context)
  }
  submitSheet(context, { sheetId, expectedRowVersion: showSheet(context, { sheetId }).summary.rowVersion })
  tell(context)
}

function close(context: ServiceContext, { id, fiscalYear }: Inspection): void {
  const { rowVersion } = showInspections(context).find((inspection) => inspection.id === id) ?? {
    rowVersion: 1,
  }
  const closedOn = `${fiscalYear}-06-01`
  const closing = {
    inspectionId: id,
    expectedRowVersion: rowVersion,
    closedOn,
    acknowledgedSheetIds: [],
    reason: null,
  }
  closeInspection(context, closing)
  tell(context)
}

/** What was told is kept: the parent finds at least this many entries afterwards. */
function tell(context: ServiceContext): void {
  announce(String(getHistoryHead(context.db).sequence))
  passMoment()
}

function announce(line: string): void {
  writeSync(1, `${line}\n`)
}

const wizard = {
  organizationName: '北松北部環境組合',
  units: [{ name: '総務課', body: 'manager' as const }],
  policy: { source: 'builtIn' as const },
  administrator: { displayName: '管理 花子', loginName: 'admin', password: 'てすとようのあいことば1' },
  backupFolder: null,
}

await write()
