import {
  type AssetRegisterReport,
  type AssetRegisterSource,
  readAssetRegister,
} from '../../../shared/domain/report/asset-register-model.ts'
import { createReportDocument } from '../layout/create-report-document.ts'
import type { ReportFonts } from '../layout/fonts.ts'
import { drawHeading } from '../layout/heading.ts'
import { drawLongTable } from '../layout/long-table.ts'
import { drawParagraph } from '../layout/paragraph.ts'
import type { ReportDocument } from '../layout/report-document.ts'
import { cellPaddingPt } from '../layout/table-layout.ts'
import { lineHeightPt, type TextStyle } from '../layout/text.ts'

const titleStyle: TextStyle = { family: 'gothic', sizePt: 14, bold: true, lineHeight: 1.5 }
const bodyStyle: TextStyle = { family: 'mincho', sizePt: 10, lineHeight: 1.6 }
const subtotalStyle: TextStyle = { family: 'gothic', sizePt: 9, bold: true, lineHeight: 1.5 }
const place = '情報資産台帳'
/** Of the table: smaller where so many columns are chosen that numbers and days would be broken. */
const smallestPt = 6
const sizesPt = [7.5, 6.75, smallestPt]

/** Draws the register on A4 or A3 landscape, a table for each group with its subtotal under it. */
export function drawAssetRegister(
  fonts: ReportFonts,
  given: AssetRegisterReport | AssetRegisterSource,
): Uint8Array {
  const model = 'assetPages' in given ? readAssetRegister(given) : given
  const report = createReportDocument({
    fonts,
    isLandscape: true,
    isLong: true,
    paper: model.paper,
    meta: {
      title: model.title,
      organizationName: model.organizationName,
      formNumber: '',
      handling: 'internal',
      createdOnText: model.createdOnText,
      createdAt: model.createdAt,
    },
    marks: { isSample: model.isSample, isDraft: false },
  })
  drawParagraph(report, {
    ...{ text: model.title, style: titleStyle, place, align: 'center', tag: 'H1', spaceAfterPt: 6 },
  })
  drawParagraph(report, { text: `　${model.lead}`, style: bodyStyle, place, spaceAfterPt: 6 })
  for (const group of model.groups) drawGroup(report, model, group)
  return report.finish()
}

function drawGroup(
  report: ReportDocument,
  model: AssetRegisterReport,
  { title, subtotal, rows }: AssetRegisterReport['groups'][number],
): void {
  const sizePt = chooseSize(report, model)
  if (title !== '') drawHeading(report, { text: title, level: 2, keepWithNextPt: 60 })
  drawLongTable(report, {
    place: title === '' ? place : title,
    sizePt,
    verticalAlign: 'top',
    columns: model.columns.map((column) => ({ ...column, leastPt: toLeastPt(column, sizePt) })),
    repeatsFirstCell: true,
    rows: rows.map((cells) => ({ cells })),
    spaceAfterPt: 3,
    keepWithNextPt: title === '' ? 0 : 3 + lineHeightPt(subtotalStyle),
  })
  if (title !== '')
    drawParagraph(report, { text: `小計　${subtotal}`, style: subtotalStyle, place: title, spaceAfterPt: 6 })
}

/** The first that leaves every column what it needs; the last is the smallest that is read without effort. */
function chooseSize({ body }: ReportDocument, { columns }: AssetRegisterReport): number {
  const isWideEnough = (sizePt: number): boolean =>
    columns.reduce((sum, column) => sum + toLeastPt(column, sizePt), 0) <= body.width
  return sizesPt.find(isWideEnough) ?? smallestPt
}

function toLeastPt({ leastEm }: AssetRegisterReport['columns'][number], sizePt: number): number {
  // a hair more, so that what is just as wide is not broken
  return leastEm * sizePt + 2 * cellPaddingPt.x + 0.1
}
