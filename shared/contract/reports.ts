import { z } from 'zod'
import { assetFilters } from './asset-filters.ts'
import { call } from './call.ts'
import { yearChoice } from './comparison.ts'
import {
  assetId,
  calendarDate,
  editionId,
  fiscalYear,
  incidentId,
  inspectionId,
  issuedReportId,
  line,
  nothing,
  policyReviewId,
  riskAnalysisId,
  sheetId,
  stocktakingId,
  unitId,
} from './fields.ts'
import { historyFilter } from './history.ts'

/** Every kind of report; a new one adds its name here and its subject below. */
const reportKinds = [
  'inspection-result',
  'inspection-result-public',
  'policy-text',
  'inspection-sheets',
  'unsubmitted-list',
  'reminder-letter',
  'findings',
  'incident-report',
  'incident-list',
  'inspection-comparison',
  'policy-review',
  'policy-review-progress',
  'measure-status',
  'coverage-map',
  'comparison-table',
  'policy-document-list',
  'asset-register',
  'risk-analysis',
  'history-list',
  'stocktaking-sheet',
  'stocktaking-result',
  'backup-record',
] as const

/** What is to be drawn. */
export const reportSubject = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('inspection-result'), inspectionId }),
  /** The copy that may be published: no names, no notes, no group of fewer than three people. */
  z.object({ kind: z.literal('inspection-result-public'), inspectionId }),
  z.object({ kind: z.literal('policy-text'), editionId }),
  z.object({
    kind: z.literal('inspection-sheets'),
    inspectionId,
    filling: z.enum(['blank', 'filled']),
    /** One unit by its name, or all. */
    unitName: line(40).nullable(),
    /** These sheets only; null is all of the unit or inspection. */
    sheetIds: z.array(sheetId).min(1).max(2000).nullable(),
    /** Printed on both sides, nobody's sheet begins on the back of another's: an empty page is put in between. */
    isForBothSides: z.boolean().default(false),
  }),
  z.object({ kind: z.literal('unsubmitted-list'), inspectionId }),
  /** The register as it is now. */
  z.object({
    kind: z.literal('asset-register'),
    paper: z.enum(['A4', 'A3']),
    groupedBy: z.enum(['unit', 'assetClass', 'none']),
    /** In the order of the register; `extra:` and the id for a column of the body's own. */
    columnIds: z.array(z.string().max(80)).min(1).max(60),
    /** With what was disposed of or retired; where the list is narrowed, its filters say so instead. */
    includesEnded: z.boolean(),
    /** Only what the list shows narrowed like this; the paper names it. */
    narrowing: z.object({ search: z.string().max(200), filters: assetFilters }).optional(),
    /** Only these. */
    assetIds: z.array(assetId).min(1).max(500).optional(),
  }),
  /** The sheets to be filled in by pen: of one unit, or of all one after the other. */
  z.object({ kind: z.literal('stocktaking-sheet'), stocktakingId, unitId: unitId.nullable() }),
  z.object({ kind: z.literal('stocktaking-result'), stocktakingId }),
  /** Of one inspection, or of all years. */
  z.object({ kind: z.literal('findings'), inspectionId: inspectionId.nullable() }),
  /** インシデント報告書, marked 非公開; rule `closedKeyMissing`. */
  z.object({ kind: z.literal('incident-report'), incidentId }),
  /** インシデント一覧 of a 年度, or of all years, marked 非公開; rule `closedKeyMissing`. */
  z.object({ kind: z.literal('incident-list'), fiscalYear: fiscalYear.nullable() }),
  /** Two years at least (rule `tooFewYears`). */
  yearChoice.extend({ kind: z.literal('inspection-comparison') }),
  z.object({ kind: z.literal('policy-review'), policyReviewId }),
  z.object({ kind: z.literal('risk-analysis'), riskAnalysisId }),
  /** What fits of the history; at most 5,000 entries (rule `tooManyEntries`). */
  z.object({ kind: z.literal('history-list'), filter: historyFilter }),
  /** 見直しの経過一覧 of a 年度, or of all years. */
  z.object({ kind: z.literal('policy-review-progress'), fiscalYear: fiscalYear.nullable() }),
  /** 対策実施状況, and 網羅状況 on one page of A3. */
  z.object({ kind: z.literal('measure-status'), fiscalYear }),
  z.object({ kind: z.literal('coverage-map'), fiscalYear }),
  z.object({
    kind: z.literal('comparison-table'),
    ...{ beforeEditionId: editionId, afterEditionId: editionId },
  }),
  /** With the 実施手順 the caller may know of, marked 非公開, or without any. */
  z.object({ kind: z.literal('policy-document-list'), includesProcedures: z.boolean() }),
  /** バックアップ控え of the last good backup. */
  z.object({ kind: z.literal('backup-record') }),
  z.object({
    kind: z.literal('reminder-letter'),
    inspectionId,
    addressedTo: z.enum(['person', 'unit']),
    documentNumber: line(40, 0),
    /** Prints （公印省略） under the sender. */
    omitsSeal: z.boolean().default(true),
    issuedOn: calendarDate,
    newDueOn: calendarDate,
    contact: line(100, 0),
  }),
])
export type ReportSubject = z.infer<typeof reportSubject>

export const issuedReport = z.object({
  id: issuedReportId,
  kind: z.enum(reportKinds),
  title: z.string(),
  recordNumber: z.string(),
  fiscalYear: fiscalYear.nullable(),
  fileName: z.string(),
  sha256: z.string(),
  sizeBytes: z.number(),
  issuedAt: z.string(),
  issuedBy: z.string(),
})
export type IssuedReport = z.infer<typeof issuedReport>

export const reportsContract = {
  /** A drawing marked 案 where the record may still change; nothing is kept. Aborting the call stops the drawing. */
  preview: call.input(reportSubject).output(z.file()),
  /** Issues the report of a closed inspection or an edition once and keeps its bytes; a second call gives the first. */
  issue: call.input(reportSubject).output(issuedReport),
  listIssued: call.input(nothing).output(z.array(issuedReport)),
  /** The bytes as issued, checked against their SHA-256 (`storage_corrupt` otherwise). */
  openIssued: call.input(z.object({ issuedReportId })).output(z.file()),
}
