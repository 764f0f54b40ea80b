// A program that only writes, for the tests that kill it: it runs until it is killed, or kills itself at a given place.
// Arguments: data folder, and the number of the moment to die at (0: never by itself).
import { getOrganization } from '../../electron/data/repositories/organization-repository.ts'
import {
  closeInspection,
  openInspection,
  proposeRoster,
  showInspections,
} from '../../electron/services/inspection-service.ts'
import { changeOrganization } from '../../electron/services/organization-service.ts'
import { issueReport } from '../../electron/services/report-service.ts'
import type { ServiceContext } from '../../electron/services/service-context.ts'
import { saveAnswers, showSheet, showSheets, submitSheet } from '../../electron/services/sheet-service.ts'
import { createStaffMember } from '../../electron/services/staff-service.ts'
import { openFolder, setUp } from '../../electron/services/startup-service.ts'
import { showUnits } from '../../electron/services/unit-service.ts'
import type { Inspection } from '../../shared/contract/inspections.ts'
import { announce, startChildProgram } from './child-program.ts'

const [folder = '', dieAt = '0'] = process.argv.slice(2)
const { program, officerContext, tell } = startChildProgram(folder, Number(dieAt), false)
const { connection } = program.openConnection()

async function write(): Promise<never> {
  announce('started')
  openFolder(connection, folder)
  if (program.state.folder.kind === 'needsSetUp') await setUp(connection, wizard)
  const context: ServiceContext = officerContext()
  tell()
  for (;;) await runYear(context)
}

async function runYear(context: ServiceContext): Promise<void> {
  if (proposeRoster(context).length < 3) addStaffMember(context)
  const inspection = showInspections(context).find(({ state }) => state === 'open') ?? openNext(context)
  tell()
  for (const { id, state } of showSheets(context, { inspectionId: inspection.id })) {
    if (state !== 'submitted') answerSheet(context, id)
  }
  close(context, inspection)
  await issueReport(context, { kind: 'inspection-result', inspectionId: inspection.id })
  tell()
  const { rowVersion, isSample: _isSample, ...organization } = getOrganization(context.db)
  const approvalBoxes = organization.approvalBoxes.toReversed()
  changeOrganization(context, {
    ...organization,
    approvalBoxes: [...approvalBoxes],
    expectedRowVersion: rowVersion,
  })
  tell()
}

function addStaffMember(context: ServiceContext): void {
  const unitId = showUnits(context)[0]?.id
  if (!unitId) throw new Error('the set-up made a unit')
  const fields = { name: '髙橋 一郎', reading: '', title: '', employment: 'regular' as const, unitId }
  createStaffMember(context, { ...fields, audiences: ['staff'] })
  tell()
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
    tell()
  }
  submitSheet(context, { sheetId, expectedRowVersion: showSheet(context, { sheetId }).summary.rowVersion })
  tell()
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
  tell()
}

const wizard = {
  organizationName: '北松北部環境組合',
  units: [{ name: '総務課', body: 'manager' as const }],
  policy: { source: 'builtIn' as const },
  administrator: { displayName: '管理 花子', loginName: 'admin', password: 'てすとようのあいことば1' },
  backupFolder: null,
}

await write()
