import type { IssuedReport, ReportSubject } from '../../shared/contract/reports.ts'
import type { Role } from '../../shared/domain/account/role.ts'
import { toLocalDate } from '../../shared/domain/calendar/calendar-date.ts'
import { toFiscalYearLabel } from '../../shared/domain/calendar/fiscal-year.ts'
import type { EditionId, InspectionId, IssuedReportId } from '../../shared/domain/id/branded-id.ts'
import { parsePolicyText } from '../../shared/domain/policy/parse-policy-text.ts'
import { buildInspectionResultReport } from '../../shared/domain/report/inspection-result-model.ts'
import { buildPolicyTextReport } from '../../shared/domain/report/policy-text-model.ts'
import { AppError } from '../../shared/errors/app-error.ts'
import { readAttachment, saveAttachment } from '../data/attachment-files.ts'
import { getInspection } from '../data/repositories/inspection-repository.ts'
import {
  findIssuedReport,
  getIssuedReport,
  type IssuedReportRow,
  insertIssuedReport,
  listIssuedReports,
} from '../data/repositories/issued-report-repository.ts'
import { getOrganization } from '../data/repositories/organization-repository.ts'
import { getEdition } from '../data/repositories/policy-repository.ts'
import { collectInspectionResult } from './inspection-result-collector.ts'
import { takeSnapshot } from './inspection-snapshot.ts'
import { inTransaction, recordChange, type ServiceContext } from './service-context.ts'

/** What is drawn, with the words it is kept under. */
type Drawing = Pick<IssuedReport, 'title' | 'recordNumber' | 'fiscalYear'> & {
  recordSha256: string | null
  draw: (signal?: AbortSignal) => Promise<Uint8Array>
}

/** Draws the report as it would be now and keeps nothing. An inspection's is a draft, marked 案, until it is issued. */
export async function previewReport(
  context: ServiceContext,
  subject: ReportSubject,
  signal?: AbortSignal,
): Promise<File> {
  refuseUnlessReader(context, subject)
  const drawing = prepareDrawing(context, subject, { isIssue: false })
  return toPdfFile(await drawing.draw(signal), toFileName(drawing))
}

/**
 * Issues the report of a closed inspection (else rule `inspectionOpen`) or of an edition once: draws it with the
 * sealed record in it, keeps the bytes and writes it into the history. A second call gives the first report.
 */
export async function issueReport(
  context: ServiceContext,
  subject: ReportSubject,
  signal?: AbortSignal,
): Promise<IssuedReport> {
  const issued = findIssuedReport(context.db, subject.kind, toSubjectId(subject))
  if (issued) return toIssuedReport(issued)
  const drawing = prepareDrawing(context, subject, { isIssue: true })
  const bytes = await drawing.draw(signal)
  const sha256 = saveAttachment(context.dataFolder, bytes)
  return inTransaction(context, () =>
    keepIssued(context, subject, drawing, { sha256, sizeBytes: bytes.length }),
  )
}

/** Every issued report, the newest first. */
export function showIssuedReports(context: ServiceContext): IssuedReport[] {
  return listIssuedReports(context.db).map(toIssuedReport)
}

/** The bytes as issued; `storage_corrupt` or `file_missing` where they are not there any more. */
export function openIssuedReport(context: ServiceContext, id: IssuedReportId): File {
  const { sha256, fileName } = getIssuedReport(context.db, id)
  return toPdfFile(readAttachment(context.dataFolder, sha256), fileName)
}

function keepIssued(
  context: ServiceContext,
  subject: ReportSubject,
  drawing: Drawing,
  kept: { sha256: string; sizeBytes: number },
): IssuedReport {
  const subjectId = toSubjectId(subject)
  // another window may have issued it while this one was drawing
  const first = findIssuedReport(context.db, subject.kind, subjectId)
  if (first) return toIssuedReport(first)
  const { title, recordNumber, fiscalYear, recordSha256 } = drawing
  const issuedAt = context.now().toISOString()
  const report: IssuedReportRow = {
    ...{ id: context.newId(), kind: subject.kind, subjectId, title, recordNumber, fiscalYear, recordSha256 },
    ...{ ...kept, fileName: toFileName(drawing), issuedAt, issuedBy: context.actor.name },
  }
  insertIssuedReport(context.db, report)
  const change = { act: 'reports.issue', recordKind: 'issuedReport', recordId: report.id }
  recordChange(context, { ...change, before: null, after: report })
  return toIssuedReport(report)
}

function prepareDrawing(context: ServiceContext, subject: ReportSubject, how: { isIssue: boolean }): Drawing {
  return subject.kind === 'inspection-result'
    ? prepareInspectionResult(context, subject.inspectionId, how)
    : preparePolicyText(context, subject.editionId)
}

function prepareInspectionResult(
  context: ServiceContext,
  inspectionId: InspectionId,
  { isIssue }: { isIssue: boolean },
): Drawing {
  const { fiscalYear, recordNumber } = getInspection(context.db, inspectionId)
  const snapshot = isIssue ? takeSnapshot(context.db, inspectionId) : null
  const model = buildInspectionResultReport(collectInspectionResult(context, inspectionId, snapshot))
  return {
    title: `${toFiscalYearLabel(fiscalYear)}自己点検結果報告書`,
    recordNumber,
    fiscalYear,
    recordSha256: snapshot?.sha256 ?? null,
    draw: (signal) => context.drawReport('inspection-result', model, signal),
  }
}

function preparePolicyText(context: ServiceContext, editionId: EditionId): Drawing {
  const edition = getEdition(context.db, editionId)
  const { preamble, provisions } = parsePolicyText(edition.sourceText)
  const organization = getOrganization(context.db)
  const now = context.now()
  const model = buildPolicyTextReport({
    organizationName: organization.name,
    formNumber: '',
    handling: 'public',
    edition: { ...edition, adoptedOn: toLocalDate(edition.adoptedAt) },
    preamble,
    provisions,
    isSample: organization.isSample,
    isDraft: false,
    createdOn: toLocalDate(now),
    createdAt: now.toISOString(),
  })
  return {
    title: edition.title,
    recordNumber: `方針-第${edition.number}版`,
    fiscalYear: null,
    recordSha256: null,
    draw: (signal) => context.drawReport('policy-text', model, signal),
  }
}

const readerRoles: ReadonlySet<Role> = new Set(['officer', 'approver', 'auditor', 'administrator'])

/** Respondents see the policy and no result of an inspection. */
function refuseUnlessReader(context: ServiceContext, subject: ReportSubject): void {
  if (subject.kind === 'policy-text' || context.actor.roles.some((role) => readerRoles.has(role))) return
  throw new AppError('not_permitted', { call: 'reports.preview' })
}

function toSubjectId(subject: ReportSubject): string {
  return subject.kind === 'inspection-result' ? subject.inspectionId : subject.editionId
}

/** `R8-点検-01_令和8年度自己点検結果報告書.pdf`, without what a Windows file name may not have. */
function toFileName({ recordNumber, title }: Drawing): string {
  const letters = [...`${recordNumber}_${title}`.replace(/[\\/:*?"<>|\p{Cc}]/gu, '＿')]
  return `${letters.slice(0, 100).join('')}.pdf`
}

function toPdfFile(bytes: Uint8Array, fileName: string): File {
  return new File([new Uint8Array(bytes)], fileName, { type: 'application/pdf' })
}

function toIssuedReport({
  subjectId: _subject,
  recordSha256: _record,
  ...report
}: IssuedReportRow): IssuedReport {
  return report
}
