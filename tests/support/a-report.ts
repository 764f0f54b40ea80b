import { createReportDocument } from '../../electron/reports/layout/create-report-document.ts'
import type {
  ReportAttachment,
  ReportDocument,
  ReportMarks,
  ReportMeta,
} from '../../electron/reports/layout/report-document.ts'
import { testFonts } from './report-fonts.ts'

export const reportMeta: ReportMeta = {
  title: '自己点検結果報告書',
  organizationName: '北松北部環境組合',
  formNumber: '様式第1号（第10条関係）',
  handling: 'internal',
  createdOnText: '令和8年11月22日',
  createdAt: '2026-11-22T00:00:00.000Z',
}

/** An empty report with sensible defaults. */
export function aReport(
  options: {
    readonly meta?: Partial<ReportMeta>
    readonly marks?: Partial<ReportMarks>
    readonly attachment?: ReportAttachment
    readonly isLong?: boolean
    readonly isSigned?: boolean
  } = {},
): ReportDocument {
  return createReportDocument({
    fonts: testFonts(),
    meta: { ...reportMeta, ...options.meta },
    marks: { isSample: false, isDraft: false, ...options.marks },
    attachment: options.attachment ?? null,
    isLong: options.isLong === true,
    isSigned: options.isSigned === true,
  })
}
