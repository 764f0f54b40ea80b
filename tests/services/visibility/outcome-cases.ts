import { testPassword } from '../../support/a-program.ts'
import { aScan } from '../../support/an-approval.ts'
import { wholeHistory } from '../../support/whole-history.ts'
import { type CallCases, nothing, targetOf } from './call-case.ts'
import { marks } from './marks.ts'

type Union = Parameters<CallCases<'home'>['get']>[0]

const allFindings = ({ findings }: Union) => Object.values(findings)
const evidence = ({ findings }: Union) => [findings.respondent.attachment, findings.colleague.attachment]
const pdf = () => new File(['%PDF-1.7\n%%EOF\n'], '証拠.pdf')

export const findingCases: CallCases<'findings'> = {
  listCandidates: ({ closed }) => [{ inspectionId: closed.id }],
  create: async ({ officer, closed }) => {
    const [candidate] = await officer.findings.listCandidates({ inspectionId: closed.id })
    const sources = (candidate?.answers ?? []).map(({ sheetId, questionId }) => ({ sheetId, questionId }))
    return [{ inspectionId: closed.id, sources, title: '新しい指摘' }]
  },
  createByQuestion: ({ closed }) => [{ inspectionId: closed.id }],
  list: ({ closed }) => [{ inspectionId: null }, { inspectionId: closed.id }],
  listMine: nothing,
  get: (union) => allFindings(union).map(({ id }) => ({ findingId: id })),
  update: (union) =>
    allFindings(union).map(({ title, cause, correctiveAction, ownerStaffMemberId, dueOn, ...finding }) => ({
      ...{ ...targetOf('findingId', finding), title, cause, correctiveAction, ownerStaffMemberId, dueOn },
    })),
  linkAssets: (union) =>
    allFindings(union).map((finding) => ({
      ...{ ...targetOf('findingId', finding), assetIds: [union.asset.id] },
    })),
  listForAsset: ({ asset }) => [{ assetId: asset.id }],
  report: (union) =>
    allFindings(union).map((finding) => ({
      ...{ ...targetOf('findingId', finding), state: 'underway' as const, completedOn: null },
      outcome: finding.outcome,
    })),
  confirm: (union) => allFindings(union).map((finding) => targetOf('findingId', finding)),
  sendBack: (union) =>
    allFindings(union).map((finding) => ({ ...targetOf('findingId', finding), reason: 'やり直す' })),
  withdraw: (union) =>
    allFindings(union).map((finding) => ({ ...targetOf('findingId', finding), reason: '取り下げる' })),
  attach: (union) => allFindings(union).map(({ id }) => ({ findingId: id, file: pdf() })),
  retireAttachment: (union) => evidence(union).map((attachment) => targetOf('attachmentId', attachment)),
  exportFile: ({ closed }) => [
    { inspectionId: null, format: 'csv' },
    { inspectionId: closed.id, format: 'xlsx' },
  ],
}

export const attachmentCases: CallCases<'attachments'> = {
  open: async (union) => {
    const { approvals } = await union.officer.approvals.get({ record: toRecord(union.sealed) })
    const scans = approvals.flatMap(({ steps }) => steps.flatMap(({ attachment }) => attachment ?? []))
    const { closed, shared } = union.procedures
    const all = [
      union.measures.attachment,
      ...evidence(union),
      ...scans,
      ...closed.attachments,
      ...shared.attachments,
      union.asset.attachment,
      ...union.risks.scans,
      ...union.markedIncidents.handled.attachments,
    ]
    return all.map(({ id }) => ({ attachmentId: id }))
  },
}

/** Lays the closed inspection before the approvers; its lower box is the approver's. */
async function aRound({ officer, closed }: Union) {
  const { rowVersion } = await officer.inspections.get({ inspectionId: closed.id })
  const requesting = { record: toRecord(closed), expectedRowVersion: rowVersion }
  const { approvals } = await officer.approvals.request(requesting)
  const [round] = approvals
  if (round === undefined) throw new Error('no round')
  return { round, target: targetOf('approvalId', round) }
}

function toRecord({ id }: Readonly<{ id: string }>) {
  return { kind: 'inspection', id } as const
}

export const approvalCases: CallCases<'approvals'> = {
  get: ({ sealed, closed, running, procedures }) => [
    ...[sealed, closed, running].map((one) => ({ record: toRecord(one) })),
    ...[procedures.closed, procedures.shared].flatMap(({ editions }) =>
      editions.map(({ id }) => ({ record: { kind: 'edition' as const, id } })),
    ),
  ],
  listWaiting: async (union) => {
    await aRound(union)
    return [{}]
  },
  listSigners: nothing,
  request: async ({ officer, closed }) => {
    const { rowVersion } = await officer.inspections.get({ inspectionId: closed.id })
    return [{ record: toRecord(closed), expectedRowVersion: rowVersion }]
  },
  sign: async (union) => {
    const { round } = await aRound(union)
    const waiting = round.steps.filter(({ isNext }) => isNext)
    return waiting.map((step) => ({ ...targetOf('approvalStepId', step), password: testPassword }))
  },
  signOnPaper: async (union) => {
    const { round, target } = await aRound(union)
    const steps = round.steps.map(({ id }) => ({
      ...{ approvalStepId: id, signerName: '管理 太郎', signedOn: '2026-11-22' },
    }))
    return [{ ...target, steps, file: aScan() }]
  },
  sendBack: async (union) => [{ ...(await aRound(union)).target, reason: '数を確かめる' }],
  withdraw: async (union) => [{ ...(await aRound(union)).target, reason: '数を直す' }],
  correct: ({ sealed }) => [
    { record: toRecord(sealed), place: '第1表', wrongText: '2人', rightText: '3人', reason: '数え違い' },
  ],
}

type Subject = Awaited<ReturnType<CallCases<'reports'>['preview']>>[number]

async function listSubjects({
  officer,
  sealed,
  closed,
  running,
  procedures,
  reviews,
  risks,
  stocktaking,
  markedIncidents,
}: Union): Promise<Subject[]> {
  const { edition } = await officer.policy.current({})
  const editions = [edition, ...procedures.closed.editions, ...procedures.shared.editions]
  const letter = { documentNumber: '', issuedOn: '2026-11-22', newDueOn: '2026-12-04', contact: '' }
  const ofYears = [sealed, closed, running].flatMap(({ id: inspectionId }): Subject[] => [
    { kind: 'inspection-result', inspectionId },
    { kind: 'inspection-result-public', inspectionId },
  ])
  const { id: inspectionId, sheets } = running
  const some = [sheets.respondent, sheets.colleague, sheets.quiet].map(({ id }) => id)
  // all, a unit, several people's at once, and one's own or another's alone
  const scopes = [
    { unitName: null, sheetIds: null },
    { unitName: '総務課', sheetIds: null },
    { unitName: null, sheetIds: some },
    ...some.map((id) => ({ unitName: null, sheetIds: [id] })),
  ]
  return [
    ...ofYears,
    ...Object.values(markedIncidents).map(({ id }) => ({ kind: 'incident-report' as const, incidentId: id })),
    { kind: 'incident-list', fiscalYear: null },
    { kind: 'findings', inspectionId: closed.id },
    { kind: 'findings', inspectionId: null },
    { kind: 'unsubmitted-list', inspectionId },
    {
      ...{ kind: 'asset-register', paper: 'A4', groupedBy: 'unit', columnIds: ['number', 'name'] },
      includesEnded: true,
    },
    ...editions.map(({ id }) => ({ kind: 'policy-text' as const, editionId: id })),
    { kind: 'stocktaking-sheet', stocktakingId: stocktaking.running.id, unitId: null },
    { kind: 'stocktaking-result', stocktakingId: stocktaking.running.id },
    { kind: 'stocktaking-result', stocktakingId: stocktaking.closed.id },
    { kind: 'policy-review', policyReviewId: reviews.open.review.id },
    { kind: 'policy-review', policyReviewId: reviews.decided.review.id },
    { kind: 'risk-analysis', riskAnalysisId: risks.open.id },
    { kind: 'risk-analysis', riskAnalysisId: risks.closed.id },
    { kind: 'policy-review-progress', fiscalYear: null },
    ...editions.map(({ id }) => ({
      ...{ kind: 'comparison-table' as const, beforeEditionId: id, afterEditionId: id },
    })),
    { kind: 'history-list', filter: wholeHistory },
    { kind: 'policy-document-list', includesProcedures: true },
    { kind: 'policy-document-list', includesProcedures: false },
    { kind: 'inspection-comparison', fiscalYears: null, includesRunning: true },
    { kind: 'inspection-sheets', inspectionId, filling: 'blank', unitName: null, sheetIds: some },
    ...scopes.map((scope) => ({
      ...{ kind: 'inspection-sheets' as const, inspectionId, filling: 'filled' as const, ...scope },
    })),
    { kind: 'reminder-letter', inspectionId, addressedTo: 'person', ...letter },
    { kind: 'reminder-letter', inspectionId, addressedTo: 'unit', ...letter },
    { kind: 'measure-status', fiscalYear: 2026 },
    { kind: 'coverage-map', fiscalYear: 2026 },
    { kind: 'backup-record' },
  ]
}

export const reportCases: CallCases<'reports'> = {
  preview: listSubjects,
  issue: async (union) =>
    (await listSubjects(union)).filter(
      ({ kind }) =>
        kind.startsWith('inspection-result') ||
        ['policy-text', 'policy-review', 'risk-analysis'].includes(kind),
    ),
  listIssued: nothing,
  openIssued: ({ issued }) => [{ issuedReportId: issued.id }],
}

/** Papers of every year, the file of the sealed record, that file with something added, and one that is none. */
export const authenticityCases: CallCases<'authenticity'> = {
  checkPaper: () =>
    ['R6-点検-01', 'R7-点検-01', 'R8-点検-01', '手順-第2版'].map((recordNumber) => ({
      ...{ recordNumber, fingerprint: '0'.repeat(64) },
    })),
  checkFile: async ({ officer, issued }) => {
    const file = await officer.reports.openIssued({ issuedReportId: issued.id })
    const bytes = new Uint8Array(await file.arrayBuffer())
    const added = new File([bytes, '\n% added'], 'added.pdf')
    return [{ file }, { file: added }, { file: pdf() }]
  },
}

export const homeCases: CallCases<'home'> = {
  get: () => [2024, 2025, 2026].map((fiscalYear) => ({ fiscalYear })),
}

export const historyCases: CallCases<'history'> = {
  list: async (union) => {
    const pages: (number | null)[] = [null]
    const read = (before: number | null) => union.officer.history.list({ record: null, before })
    for (let page = await read(null); page.length > 0; page = await read(pages.at(-1) ?? null))
      pages.push(page.at(-1)?.sequence ?? null)
    const record = { kind: 'inspectionSheet', id: union.running.sheets.colleague.id }
    const { document, editions, attachments } = union.procedures.closed
    const hidden = [
      ['policyDocument', document],
      ['edition', editions[0]],
      ['edition', editions[1]],
      ['attachment', attachments[0]],
      ['policyReviewEdition', union.reviews.decided.editions[0]],
    ] as const
    const records = [record, ...hidden.map(([kind, one]) => ({ kind, id: one?.id ?? '' }))]
    const ofRecords = records.map((one) => ({ record: one, before: null }))
    return [...pages.map((before) => ({ record: null, before })), ...ofRecords]
  },
  search: async (union) => {
    const inputs: { before: number | null }[] = [{ before: null }]
    for (let next: number | null = null; ; ) {
      const page: { next: number | null } = await union.officer.history.search({
        ...wholeHistory,
        before: next,
      })
      next = page.next
      if (next === null) break
      inputs.push({ before: next })
    }
    const { document } = union.procedures.closed
    const record = { kind: 'policyDocument', id: document.id }
    const searches = [document.name, marks.closedProcedureDraft.text]
    return [
      ...inputs.map((input) => ({ ...wholeHistory, ...input })),
      { ...wholeHistory, record, before: null },
      ...searches.map((text) => ({ ...wholeHistory, text, before: null })),
    ]
  },
  choices: nothing,
  exportFile: () => [
    { exportId: 'one', filter: wholeHistory, format: 'csv', encoding: 'utf-8-bom' },
    { exportId: 'two', filter: wholeHistory, format: 'xlsx', encoding: 'utf-8-bom' },
  ],
  exportProgress: () => [{ exportId: 'one' }],
  cancelExport: () => [{ exportId: 'none' }],
  verify: nothing,
}
