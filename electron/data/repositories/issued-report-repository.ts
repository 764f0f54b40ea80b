import { z } from 'zod'
import { issuedReport } from '../../../shared/contract/reports.ts'
import type { IssuedReportId } from '../../../shared/domain/id/branded-id.ts'
import { notFound } from '../../../shared/errors/app-error.ts'
import type { Database } from '../database.ts'
import { parseRow, parseRows } from '../parse-rows.ts'

const row = issuedReport.extend({
  subjectId: z.string(),
  recordSha256: z.string().nullable(),
  shownSha256: z.string().nullable(),
})

/** A report as issued; `recordSha256` is of the record it was drawn from, `shownSha256` of what it shows beside it. */
export type IssuedReportRow = Readonly<z.infer<typeof row>>

const select = `SELECT id, kind, subject_id AS subjectId, title, record_number AS recordNumber,
  fiscal_year AS fiscalYear, file_name AS fileName, sha256, size_bytes AS sizeBytes, record_sha256 AS recordSha256,
  shown_sha256 AS shownSha256,
  issued_at AS issuedAt, issued_by AS issuedBy FROM issued_report`

/** Every issued report, the newest first. */
export function listIssuedReports(db: Database): IssuedReportRow[] {
  return parseRows('issued_report', row, db.prepare(`${select} ORDER BY issued_at DESC, id DESC`).all())
}

/** Throws `not_found` where there is none. */
export function getIssuedReport(db: Database, id: IssuedReportId): IssuedReportRow {
  const found = db.prepare(`${select} WHERE id = ?`).get(id)
  if (found === undefined) throw notFound('issuedReport', id)
  return parseRow('issued_report', row, found)
}

/** The report of a subject as its record is now (null: a record without one text), showing the same, where it was issued. */
export function findIssuedReport(
  db: Database,
  kind: string,
  subjectId: string,
  of: Pick<IssuedReportRow, 'recordSha256' | 'shownSha256'>,
): IssuedReportRow | undefined {
  const found = db
    .prepare(`${select} WHERE kind = ? AND subject_id = ? AND record_sha256 IS ? AND shown_sha256 IS ?`)
    .get(kind, subjectId, of.recordSha256, of.shownSha256)
  return found === undefined ? undefined : parseRow('issued_report', row, found)
}

export function insertIssuedReport(db: Database, report: IssuedReportRow): void {
  db.prepare(
    `INSERT INTO issued_report (id, kind, subject_id, title, record_number, fiscal_year, file_name, sha256, size_bytes,
       record_sha256, shown_sha256, issued_at, issued_by)
     VALUES (:id, :kind, :subjectId, :title, :recordNumber, :fiscalYear, :fileName, :sha256, :sizeBytes,
       :recordSha256, :shownSha256, :issuedAt, :issuedBy)`,
  ).run(report)
}

/** Whether a report of a subject was ever issued. */
export function hasIssuedReport(db: Database, kind: string, subjectId: string): boolean {
  const found = db
    .prepare('SELECT 1 FROM issued_report WHERE kind = ? AND subject_id = ?')
    .get(kind, subjectId)
  return found !== undefined
}
