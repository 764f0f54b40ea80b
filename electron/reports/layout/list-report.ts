import { createReportDocument } from './create-report-document.ts'
import type { ReportFonts } from './fonts.ts'
import { drawParagraph } from './paragraph.ts'
import type { ReportMeta } from './report-document.ts'
import { drawTable } from './table.ts'
import type { TableColumn } from './table-model.ts'
import type { TextStyle } from './text.ts'

/** What a list on paper says: a title, a sentence on what it holds, and its rows as text. */
type ListModel = Readonly<{
  title: string
  organizationName: string
  createdOnText: string
  createdAt: string
  isSample: boolean
  /** Who printed it and when, for the foot of each page; lists that are not 非公開 have none. */
  printedText?: string | null
  lead: string
  rows: readonly (readonly string[])[]
}>

type ListShape = Readonly<{
  /** What the list is called where a place on it must be named. */
  place: string
  handling: ReportMeta['handling']
  columns: readonly TableColumn[]
}>

const titleStyle: TextStyle = { family: 'gothic', sizePt: 14, bold: true, lineHeight: 1.5 }
const bodyStyle: TextStyle = { family: 'mincho', sizePt: 10.5, lineHeight: 1.6 }

/** Draws a list that is one table, on A4 landscape; without rows the sentence alone. */
export function drawListReport(fonts: ReportFonts, model: ListModel, shape: ListShape): Uint8Array {
  const { title, organizationName, createdOnText, createdAt, isSample, printedText } = model
  const { place, handling, columns } = shape
  const report = createReportDocument({
    fonts,
    isLandscape: true,
    meta: { title, organizationName, formNumber: '', handling, createdOnText, createdAt },
    marks: { isSample, isDraft: false, ...(printedText === undefined ? {} : { printedText }) },
  })
  const heading = { text: title, style: titleStyle, place, spaceAfterPt: 6 }
  drawParagraph(report, { ...heading, align: 'center', tag: 'H1' })
  drawParagraph(report, { text: `　${model.lead}`, style: bodyStyle, place, spaceAfterPt: 6 })
  if (model.rows.length === 0) return report.finish()
  drawTable(report, {
    ...{ place, sizePt: 8.5, verticalAlign: 'top', columns, repeatsFirstCell: true },
    rows: model.rows.map((cells) => ({ cells })),
  })
  return report.finish()
}
