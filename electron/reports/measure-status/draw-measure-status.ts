import type { MeasureStatusReport } from '../../../shared/domain/report/measure-status-model.ts'
import { createReportDocument } from '../layout/create-report-document.ts'
import type { ReportFonts } from '../layout/fonts.ts'
import { addBookmark, drawHeading } from '../layout/heading.ts'
import { drawParagraph } from '../layout/paragraph.ts'
import type { ReportDocument } from '../layout/report-document.ts'
import { drawTable } from '../layout/table.ts'
import type { TextStyle } from '../layout/text.ts'

const titleStyle: TextStyle = { family: 'gothic', sizePt: 15, bold: true, lineHeight: 1.5 }
const bodyStyle: TextStyle = { family: 'mincho', sizePt: 10.5, lineHeight: 1.6 }

/** Draws the 対策実施状況 on A4 landscape: two summaries, then every measure by the items of the policy. */
export function drawMeasureStatus(fonts: ReportFonts, model: MeasureStatusReport): Uint8Array {
  const report = createReportDocument({
    fonts,
    isLandscape: true,
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
  addBookmark(report, model.title, 1)
  drawParagraph(report, {
    text: model.title,
    ...{ style: titleStyle, place, align: 'center', tag: 'H1', spaceAfterPt: 6 },
  })
  drawParagraph(report, { text: `　${model.lead}`, style: bodyStyle, place, spaceAfterPt: 4 })
  drawSummary(report, model)
  drawOrdinance(report, model)
  for (const section of model.sections) drawSection(report, section)
  drawOthers(report, model)
  return report.finish()
}

function drawSummary(report: ReportDocument, { summary }: MeasureStatusReport): void {
  const heading = '方針の号と施行規則第16条の3の号（実施済／対策の数）'
  drawHeading(report, { text: heading, level: 2, keepWithNextPt: 200 })
  const [corner = '', ...columns] = summary.columns
  drawTable(report, {
    place: heading,
    sizePt: 8.5,
    columns: [
      { title: corner, share: 230 },
      ...columns.map((title) => ({ title, share: 56, align: 'center' as const })),
    ],
    rows: summary.rows,
    spaceAfterPt: 6,
  })
}

function drawOrdinance(report: ReportDocument, { ordinance }: MeasureStatusReport): void {
  const heading = '施行規則第16条の3の号ごとの状況'
  drawHeading(report, { text: heading, level: 2, keepWithNextPt: 165 })
  const right = { share: 80, align: 'right' } as const
  const titles = ['対策', '実施済', '今年度に確認', 'うち実施している', '設問', '自己点検の実施率']
  drawTable(report, {
    place: heading,
    sizePt: 8.5,
    columns: [{ title: '号', share: 220 }, ...titles.map((title) => ({ title, ...right }))],
    rows: ordinance,
    spaceAfterPt: 6,
  })
}

function drawSection(
  report: ReportDocument,
  { heading, rows }: MeasureStatusReport['sections'][number],
): void {
  drawHeading(report, { text: heading, level: 2, keepWithNextPt: 70 })
  if (rows.length === 0) {
    drawParagraph(report, { text: '　対策はない。', style: bodyStyle, place: heading, spaceAfterPt: 4 })
    return
  }
  drawTable(report, {
    place: heading,
    sizePt: 8.5,
    verticalAlign: 'top',
    columns: [
      { title: '番号', share: 44 },
      { title: '対策', share: 240 },
      { title: '号', share: 46 },
      { title: '状態', share: 44 },
      { title: '担当', share: 78 },
      { title: '証拠', share: 124 },
      { title: '次の確認', share: 58 },
      { title: '今年度の結果', share: 112 },
    ],
    repeatsFirstCell: true,
    rows: rows.map((cells) => ({ cells })),
    spaceAfterPt: 4,
  })
}

function drawOthers(report: ReportDocument, { others }: MeasureStatusReport): void {
  if (others.length === 0) return
  const heading = '見送り又は廃止とした対策'
  drawHeading(report, { text: heading, level: 2, keepWithNextPt: 60 })
  drawTable(report, {
    place: heading,
    sizePt: 8.5,
    verticalAlign: 'top',
    columns: [
      { title: '番号', share: 44 },
      { title: '対策', share: 200 },
      { title: '条項', share: 130 },
      { title: '状態', share: 50 },
      { title: '理由', share: 320 },
    ],
    rows: others.map((cells) => ({ cells })),
  })
}
