import type { IssuedReport, ReportSubject } from '../../shared/contract/reports.ts'
import type { IssuedReportId } from '../../shared/domain/id/branded-id.ts'
import { AppError, notFound, ruleViolation } from '../../shared/errors/app-error.ts'
import { readAttachment, saveAttachment } from '../data/attachment-files.ts'
import {
  findIssuedReport,
  getIssuedReport,
  type IssuedReportRow,
  insertIssuedReport,
  listIssuedReports,
} from '../data/repositories/issued-report-repository.ts'
import { withSignature } from './body-key-service.ts'
import { recordIncidentCopies } from './incident/incident-copies.ts'
import { listHiddenRecordIds } from './policy-document-access.ts'
import { recordClosedCopies } from './procedure-copies.ts'
import { toDrawingKind } from './reports/drawing-kinds.ts'
import type { Drawing } from './reports/report-drawing.ts'
import { inTransaction, recordChange, type ServiceContext } from './service-context.ts'

/** Draws the report as it would be now and keeps nothing but, of a 実施手順 or an incident, who took it. An inspection's is a draft, marked 案, until it is issued. */
export async function previewReport(
  context: ServiceContext,
  subject: ReportSubject,
  signal?: AbortSignal,
): Promise<File> {
  refuseUnlessReader(context, subject)
  const drawing = await toDrawingKind(subject).prepare(context, subject, { isIssue: false })
  const bytes = await drawing.draw(signal)
  const fileName = toFileName(drawing)
  recordClosedCopies(context, 'policyDocuments.printProcedure', drawing.shownEditions ?? [], fileName)
  recordIncidentCopies(context, 'incidents.print', drawing.shownIncidentIds ?? [], fileName)
  return toPdfFile(bytes, fileName)
}

/**
 * Issues a report once for what its record is now: draws it with the record in it, signs it, keeps the bytes and writes it into
 * the history. A second call gives the first report. Refused for lists and forms (rule `notIssued`).
 */
export async function issueReport(
  context: ServiceContext,
  subject: ReportSubject,
  signal?: AbortSignal,
): Promise<IssuedReport> {
  const { isIssued, toSubjectId } = toDrawingKind(subject)
  if (!isIssued) throw ruleViolation('notIssued', { kind: subject.kind })
  const drawing = await toDrawingKind(subject).prepare(withSignature(context), subject, { isIssue: true })
  const subjectId = toSubjectId(subject)
  const issued = findIssuedReport(context.db, subject.kind, subjectId, drawing)
  if (issued) return toIssuedReport(issued)
  const bytes = await drawing.draw(signal)
  const sha256 = saveAttachment(context.dataFolder, bytes)
  return inTransaction(context, () =>
    keepIssued(context, { kind: subject.kind, subjectId }, drawing, { sha256, sizeBytes: bytes.length }),
  )
}

/** Every issued report, the newest first, without those of a 実施手順 the caller may not know of. */
export function showIssuedReports(context: ServiceContext): IssuedReport[] {
  const hidden = new Set(listHiddenRecordIds(context))
  return listIssuedReports(context.db)
    .filter(({ id }) => !hidden.has(id))
    .map(toIssuedReport)
}

/** The bytes as issued; `storage_corrupt` or `file_missing` where they are not there any more. */
export function openIssuedReport(context: ServiceContext, id: IssuedReportId): File {
  if (listHiddenRecordIds(context).includes(id)) throw notFound('issuedReport', id)
  const { sha256, fileName } = getIssuedReport(context.db, id)
  return toPdfFile(readAttachment(context.dataFolder, sha256), fileName)
}

function keepIssued(
  context: ServiceContext,
  { kind, subjectId }: { kind: ReportSubject['kind']; subjectId: string },
  drawing: Drawing,
  kept: { sha256: string; sizeBytes: number },
): IssuedReport {
  const { title, recordNumber, fiscalYear, recordSha256, shownSha256 } = drawing
  // another window may have issued it while this one was drawing
  const first = findIssuedReport(context.db, kind, subjectId, drawing)
  if (first) return toIssuedReport(first)
  const issuedAt = context.now().toISOString()
  const report: IssuedReportRow = {
    ...{ id: context.newId(), kind, subjectId, title, recordNumber, fiscalYear, recordSha256, shownSha256 },
    ...{ ...kept, fileName: toFileName(drawing), issuedAt, issuedBy: context.actor.name },
  }
  insertIssuedReport(context.db, report)
  const change = { act: 'reports.issue', recordKind: 'issuedReport', recordId: report.id }
  recordChange(context, { ...change, before: null, after: report })
  return toIssuedReport(report)
}

/** Who may read a report depends on its kind: respondents see the policy and no result of an inspection. */
function refuseUnlessReader(context: ServiceContext, subject: ReportSubject): void {
  const { readers } = toDrawingKind(subject)
  if (readers === 'anyone' || context.actor.roles.some((role) => readers.includes(role))) return
  throw new AppError('not_permitted', { call: 'reports.preview' })
}

/** `R8-点検-01_令和8年度自己点検結果報告書.pdf`, without what a Windows file name may not have. */
function toFileName({ recordNumber, title, shownEditions = [], shownIncidentIds }: Drawing): string {
  const isOfProcedure = shownEditions.some(({ document }) => document.kind === 'procedure')
  const isClosed = isOfProcedure || shownIncidentIds !== undefined
  const letters = [
    ...`${isClosed ? '【非公開】' : ''}${recordNumber}_${title}`.replace(/[\\/:*?"<>|\p{Cc}\p{Cs}]/gu, '＿'),
  ]
  return `${letters.slice(0, 100).join('')}.pdf`
}

function toPdfFile(bytes: Uint8Array, fileName: string): File {
  return new File([new Uint8Array(bytes)], fileName, { type: 'application/pdf' })
}

/** What screens show of an issued report. */
export function toIssuedReport({
  subjectId: _subject,
  recordSha256: _record,
  shownSha256: _shown,
  ...report
}: IssuedReportRow): IssuedReport {
  return report
}
