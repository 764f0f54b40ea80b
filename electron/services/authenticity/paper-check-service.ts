import type { PaperCheck } from '../../../shared/contract/authenticity.ts'
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

/** A number that is of no such record may be that of another report, such as an edition of the policy. */
function checkOtherNumber(db: Database, recordNumber: string): PaperCheck {
  const key = toRecordNumberKey(recordNumber)
  const report = listIssuedReports(db).find((issued) => toRecordNumberKey(issued.recordNumber) === key)
  if (report === undefined) return { verdict: 'unknownNumber', knownNumbers: listKeptNumbers(db) }
  const record = { recordNumber: report.recordNumber, title: report.title }
  return {
    verdict: 'withoutFingerprint',
    record: { ...record, closedOn: null, sealedAt: null, correctionCount: 0 },
  }
}

function compareWithRecord(
  digits: string,
  record: KeptRecord,
  reports: readonly IssuedReportRow[],
): PaperCheck {
  const known = [record.snapshot?.sha256, ...reports.map(({ recordSha256 }) => recordSha256)]
  const printed = known.filter((sha256) => typeof sha256 === 'string')
  const nearest = findNearestFingerprint(digits, printed) ?? ''
  if (!nearest.startsWith(digits)) {
    const groups = [...compareFingerprint(digits, nearest)]
    return { verdict: 'differs', record: record.named, groups, reports: reports.map(toIssuedReport) }
  }
  return {
    ...{ verdict: 'matches', record: record.named, digitCount: digits.length },
    reports: reports.filter(({ recordSha256 }) => recordSha256 === nearest).map(toIssuedReport),
    recordNow: toRecordNow(record, nearest),
  }
}

function toRecordNow({ snapshot, formerSha256s }: KeptRecord, sha256: string) {
  if (snapshot?.sha256 === sha256) return 'asPrinted'
  return formerSha256s.includes(sha256) ? 'reopened' : 'changed'
}

/** The papers that print the fingerprint of their record. */
const fingerprinted: ReadonlySet<string> = new Set(['inspection-result', 'policy-review', 'risk-analysis'])

/** The issued reports that carry the fingerprint of a record, the newest first; the public copy does not print it. */
function listReportsOf(db: Database, { id }: KeptRecord): IssuedReportRow[] {
  return listIssuedReports(db).filter(({ kind, subjectId }) => fingerprinted.has(kind) && subjectId === id)
}
