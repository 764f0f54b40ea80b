import type { CoverageMapCell, CoverageMapReport } from '../../../shared/domain/report/coverage-map-model.ts'
import { createReportDocument } from '../layout/create-report-document.ts'
import type { ReportFonts } from '../layout/fonts.ts'
import { drawParagraph } from '../layout/paragraph.ts'
import type { ReportDocument } from '../layout/report-document.ts'
import { drawTable } from '../layout/table.ts'
import type { TableCell } from '../layout/table-model.ts'
import type { TextStyle } from '../layout/text.ts'

const titleStyle: TextStyle = { family: 'gothic', sizePt: 16, bold: true, lineHeight: 1.4 }
const headingStyle: TextStyle = { family: 'gothic', sizePt: 10, bold: true, lineHeight: 1.4 }
const bodyStyle: TextStyle = { family: 'mincho', sizePt: 10, lineHeight: 1.4 }
const noteStyle: TextStyle = { family: 'mincho', sizePt: 8.5, lineHeight: 1.35 }

/** Draws the 網羅状況 on one page of A3 landscape: the map, how it is counted, and what is missing. */
export function drawCoverageMap(fonts: ReportFonts, model: CoverageMapReport): Uint8Array {
  const report = createReportDocument({
    fonts,
    isLandscape: true,
    paper: 'A3',
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
  const place = model.title
  drawParagraph(report, {
    text: model.title,
    ...{ style: titleStyle, place, align: 'center', tag: 'H1', spaceAfterPt: 3 },
  })
  drawParagraph(report, { text: `　${model.lead}`, style: bodyStyle, place, align: 'left', spaceAfterPt: 4 })
  drawMap(report, model)
  drawList(report, '数え方', model.rules)
  drawGaps(report, model)
  return report.finish()
}

function drawMap(report: ReportDocument, model: CoverageMapReport): void {
  const [corner = '', ...columns] = model.columns
  drawTable(report, {
    place: '網羅状況',
    sizePt: 8,
    columns: [
      { title: corner, share: 118 },
      ...columns.map((title) => ({ title, share: 100, align: 'center' as const })),
    ],
    rows: model.rows.map(({ heading, cells, isTotal }) => ({
      cells: [{ text: heading, bold: true }, ...cells.map(toTableCell)],
      isTotal,
    })),
    spaceAfterPt: 5,
  })
}

/** A mark stands in bold brackets on a line of its own: it is seen without colour. */
function toTableCell({ lines, marks }: CoverageMapCell): TableCell {
  const marked = marks.map((mark) => `【${mark}】`).join('\n')
  const plain = lines.join('\n')
  if (marked === '') return plain
  return { text: [{ text: plain === '' ? '' : `${plain}\n` }, { text: marked, bold: true }] }
}

function drawList(report: ReportDocument, heading: string, lines: readonly string[]): void {
  drawParagraph(report, {
    text: heading,
    ...{ style: headingStyle, place: heading, align: 'left', tag: 'H2', spaceAfterPt: 1 },
  })
  for (const line of lines) {
    drawParagraph(report, {
      text: `・${line}`,
      ...{ style: noteStyle, place: heading, align: 'left', indentPt: 9, firstIndentPt: -9 },
    })
  }
}

function drawGaps(report: ReportDocument, { gapLead, gaps }: CoverageMapReport): void {
  const lines = gaps.map(({ places, what, next }) => `${places}：${what}${next}`)
  drawList(report, '足りないところ', gapLead === '' ? lines : [gapLead])
}
