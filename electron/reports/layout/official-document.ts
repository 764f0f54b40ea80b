import type { PrintedRecord } from '../../../shared/domain/report/official-record.ts'
import { createReportDocument } from './create-report-document.ts'
import type { ReportFonts } from './fonts.ts'
import type { ReportDocument } from './report-document.ts'

/** What every official paper of a record says of itself. */
type OfficialPaper = Readonly<{
  title: string
  organizationName: string
  createdOnText: string
  createdAt: string
  isSample: boolean
  isDraft: boolean
  record: PrintedRecord | null
}>

/** The document of an official paper within the body, with the settled record attached where there is one. */
export function createOfficialDocument(
  fonts: ReportFonts,
  { title, organizationName, createdOnText, createdAt, isSample, isDraft, record }: OfficialPaper,
  { isSigned, recordDescription }: Readonly<{ isSigned: boolean; recordDescription: string }>,
): ReportDocument {
  return createReportDocument({
    fonts,
    meta: {
      title: title.replace('　', ' '),
      ...{ organizationName, createdOnText, createdAt, formNumber: '', handling: 'internal' },
    },
    marks: { isSample, isDraft },
    attachment: record && {
      fileName: record.fileName,
      description: recordDescription,
      json: record.json,
    },
    isSigned,
  })
}
