import type { PaperCheck } from '../../../shared/contract/authenticity.ts'
import type { IssuedReport } from '../../../shared/contract/reports.ts'
import {
  compareFingerprint,
  findNearestFingerprint,
  readFingerprint,
} from '../../../shared/domain/authenticity/fingerprint.ts'
import { toRecordNumberKey } from '../../../shared/domain/authenticity/record-number-text.ts'
import { invalidInput } from '../../../shared/errors/app-error.ts'
import type { Database } from '../../data/database.ts'
import { type IssuedReportRow, listIssuedReports } from '../../data/repositories/issued-report-repository.ts'
import { toIssuedReport } from '../report-service.ts'
import type { ServiceContext } from '../service-context.ts'
import { findKeptRecord, type KeptRecord, listKeptNumbers } from './kept-records.ts'

/**
 * What a paper's record number and fingerprint say: whether such a record is kept here and was printed with this
 * fingerprint, and whether it is still as it was. Throws `invalid_input` for digits that are none.
 */
export function checkPaper(
  { db }: ServiceContext,
  input: { recordNumber: string; fingerprint: string },
): PaperCheck {
  const typed = readFingerprint(input.fingerprint)
  if ('problem' in typed) throw invalidInput('fingerprint', typed.problem)
  const record = findKeptRecord(db, input.recordNumber)
  if (record === undefined) return checkOtherNumber(db, input.recordNumber)
  const reports = listReportsOf(db, record)
  if (record.snapshot === null && reports.length === 0) {
    return { verdict: 'withoutFingerprint', record: record.named }
  }
  return compareWithRecord(typed.digits, record, reports)
}

/** A number that is no inspection's may be that of another report, such as an edition of the policy. */
function checkOtherNumber(db: Database, recordNumber: string): PaperCheck {
  const key = toRecordNumberKey(recordNumber)
  const report = listIssuedReports(db).find((issued) => toRecordNumberKey(issued.recordNumber) === key)
  if (report === undefined) return { verdict: 'unknownNumber', knownNumbers: listKeptNumbers(db) }
  const { title } = report
  return {
    verdict: 'withoutFingerprint',
    record: { recordNumber: report.recordNumber, title, closedOn: null },
  }
}

function compareWithRecord(
  digits: string,
  { named, snapshot }: KeptRecord,
  reports: readonly IssuedReportRow[],
): PaperCheck {
  const known = [snapshot?.sha256, ...reports.map(({ recordSha256 }) => recordSha256)]
  const nearest =
    findNearestFingerprint(
      digits,
      known.filter((sha256) => typeof sha256 === 'string'),
    ) ?? ''
  const isMatch = nearest.startsWith(digits)
  return {
    verdict: isMatch ? 'matches' : 'differs',
    record: named,
    groups: [...compareFingerprint(digits, nearest)],
    digitCount: digits.length,
    reports: toShown(isMatch ? reports.filter(({ recordSha256 }) => recordSha256 === nearest) : reports),
    isRecordAsPrinted: isMatch && snapshot?.sha256 === nearest,
  }
}

/** The issued reports that were drawn from a record, the newest first. */
function listReportsOf(db: Database, { id }: KeptRecord): IssuedReportRow[] {
  return listIssuedReports(db).filter(
    ({ subjectId, recordSha256 }) => subjectId === id && recordSha256 !== null,
  )
}

function toShown(reports: readonly IssuedReportRow[]): IssuedReport[] {
  return reports.map(toIssuedReport)
}
