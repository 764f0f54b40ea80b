import { type CallCases, nothing, targetOf } from './call-case.ts'

type Union = Parameters<CallCases<'sheets'>['listMine']>[0]

const inspectionIds = ({ sealed, closed, running }: Union) =>
  [sealed, closed, running].map(({ id }) => ({ inspectionId: id }))

const allYears = { fiscalYears: null, includesRunning: true }

/** Sheets of every year: the caller's own are among them, and everybody else's. */
const allSheets = ({ sealed, closed, running }: Union) =>
  [sealed, closed, running].flatMap(({ sheets }) => Object.values(sheets))

async function runningTarget({ officer, running }: Union) {
  const inspection = await officer.inspections.get({ inspectionId: running.id })
  return { inspection, target: targetOf('inspectionId', inspection) }
}

export const inspectionCases: CallCases<'inspections'> = {
  list: nothing,
  get: inspectionIds,
  proposeRoster: nothing,
  proposeOpening: () => [{ fiscalYear: 2026 }, { fiscalYear: 2027 }],
  listQuestions: inspectionIds,
  open: ({ staff }) => [
    {
      ...{ fiscalYear: 2027, title: '令和9年度の自己点検', purpose: '', requiresConfirmation: true },
      ...{ openedOn: '2027-10-01', dueOn: '2027-10-31' },
      assignments: Object.values(staff).map(({ id }) => ({ staffMemberId: id, audience: 'staff' as const })),
    },
  ],
  update: async (union) => {
    const { inspection, target } = await runningTarget(union)
    const { title, purpose, dueOn } = inspection
    return [{ ...target, title, purpose, dueOn }]
  },
  listSheets: inspectionIds,
  addSheets: ({ running, staff }) => [
    { inspectionId: running.id, assignments: [{ staffMemberId: staff.holder.id, audience: 'staff' }] },
  ],
  excludeSheet: ({ running }) => [{ ...targetOf('sheetId', running.sheets.quiet), reason: '休職のため' }],
  includeSheet: ({ running }) => [targetOf('sheetId', running.sheets.excluded)],
  close: async (union) => {
    const papers = { sheets: [waiting(union)], confirmerName: '業務課長', confirmedOn: '2026-11-20' }
    const { target } = await runningTarget(union)
    const refused = { ...target, closedOn: '2026-11-21', acknowledgedSheetIds: [], reason: null }
    await union.officer.confirmations.confirmOnPaper(papers)
    const sheets = await union.officer.inspections.listSheets({ inspectionId: union.running.id })
    const missing = sheets.filter(({ state }) => state !== 'excluded' && state !== 'submitted')
    const acknowledgedSheetIds = missing.map(({ id }) => id)
    return [refused, { ...refused, acknowledgedSheetIds, reason: '期限のため' }]
  },
  reopen: async ({ officer, closed }) => {
    const inspection = await officer.inspections.get({ inspectionId: closed.id })
    return [{ ...targetOf('inspectionId', inspection), reason: '数を直すため' }]
  },
  tally: inspectionIds,
  exportTally: (union) =>
    inspectionIds(union).flatMap((one) => (['csv', 'xlsx'] as const).map((format) => ({ ...one, format }))),
  compareYears: () => [allYears],
  exportComparison: () => (['csv', 'xlsx'] as const).map((format) => ({ ...allYears, format })),
}

export const sheetCases: CallCases<'sheets'> = {
  listMine: nothing,
  get: (union) => allSheets(union).map(({ id }) => ({ sheetId: id })),
  saveAnswers: async ({ officer, running }) => {
    const open = [running.sheets.respondent, running.sheets.quiet, running.sheets.head]
    const sheets = await Promise.all(open.map(({ id }) => officer.sheets.get({ sheetId: id })))
    return sheets.map(({ summary, questions, answers }) => ({
      sheetId: summary.id,
      answers: questions.slice(0, 1).map(({ id }) => ({
        ...{ questionId: id, choice: 'done' as const, note: '' },
        expectedRowVersion: answers.find(({ questionId }) => questionId === id)?.rowVersion ?? 0,
      })),
    }))
  },
  find: ({ staff, running }) => [
    { text: '' },
    { text: staff.colleague.name },
    { text: running.sheets.quiet.number },
  ],
  exportFile: ({ running }) => [
    { inspectionId: running.id, unitName: null, sheetIds: null },
    { inspectionId: running.id, unitName: '総務課', sheetIds: null },
    { inspectionId: running.id, unitName: null, sheetIds: [running.sheets.quiet.id] },
  ],
  exportFolder: ({ running, backupFolder }) => [
    { inspectionId: running.id, unitName: null, each: 'unit', folder: backupFolder },
  ],
  previewFiles: async (union) => [{ inspectionId: union.running.id, files: [await anAnsweredFile(union)] }],
  importFiles: async (union) => {
    const files = [await anAnsweredFile(union)]
    const inspectionId = union.running.id
    const { digest } = await union.officer.sheets.previewFiles({ inspectionId, files })
    return [{ inspectionId, files, digest, submitsComplete: false }]
  },
  paperPages: (union) => allSheets(union).map(({ id }) => ({ sheetId: id })),
  markCompared: ({ running }) => [targetOf('sheetId', running.sheets.quiet)],
  submit: ({ running }) =>
    [running.sheets.respondent, running.sheets.quiet].map((sheet) => targetOf('sheetId', sheet)),
  takeBack: ({ running }) => [targetOf('sheetId', running.sheets.colleague)],
}

function anAnsweredFile({ officer, running }: Union): Promise<File> {
  return officer.sheets.exportFile({ inspectionId: running.id, unitName: null, sheetIds: null })
}

const waiting = ({ running }: Union) => targetOf('sheetId', running.sheets.colleague)

export const confirmationCases: CallCases<'confirmations'> = {
  list: nothing,
  confirm: (union) => [{ sheets: [waiting(union)] }],
  sendBack: (union) => [{ ...waiting(union), reason: '書き直してください。' }],
  confirmOnPaper: (union) => [
    { sheets: [waiting(union)], confirmerName: '業務課長', confirmedOn: '2026-11-20' },
  ],
  undo: async (union) => {
    const confirmed = { sheets: [waiting(union)], confirmerName: '業務課長', confirmedOn: '2026-11-20' }
    const [sheet] = await union.officer.confirmations.confirmOnPaper(confirmed)
    return sheet === undefined ? [] : [targetOf('sheetId', sheet)]
  },
}
