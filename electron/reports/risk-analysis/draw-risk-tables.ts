import type { RiskAnalysisReport } from '../../../shared/domain/report/risk-analysis-model.ts'
import { drawHeading } from '../layout/heading.ts'
import { drawParagraph } from '../layout/paragraph.ts'
import type { ReportDocument } from '../layout/report-document.ts'
import { drawTable } from '../layout/table.ts'
import type { TableCell, TableColumn } from '../layout/table-model.ts'
import { bodyStyle } from './styles.ts'

type Rows = readonly (readonly string[])[]
type Part = Readonly<{ heading: string; none: string; columns: readonly TableColumn[]; rows: Rows }>

const number: TableColumn = { title: '番号', share: 60 }
const matter: TableColumn = { title: '対象及び脅威', share: 150 }

/** All risks, the gravest first. */
export function drawRiskList(report: ReportDocument, { listColumns, list }: RiskAnalysisReport): void {
  const factors = listColumns
    .slice(2, -3)
    .map((title): TableColumn => ({ title: breakTitle(title), share: 40, align: 'center' }))
  drawPart(report, {
    heading: '６　リスクの一覧',
    none: '　評価したリスクはない。',
    columns: [
      number,
      { title: '対象及び脅威', share: 290 - factors.length * 40 },
      ...factors,
      { title: 'リスク', share: 38, align: 'center' },
      { title: '前年度から', share: 56, align: 'center' },
      { title: '対応', share: 38, align: 'center' },
    ],
    rows: list,
  })
}

/** What is done about risks: about the grave ones, and about others where something is done. */
export function drawTreatments(report: ReportDocument, model: RiskAnalysisReport): void {
  const columns: readonly TableColumn[] = [
    number,
    { title: 'リスク', share: 126 },
    { title: '対応及び対策', share: 160 },
    { title: '担当', share: 54 },
    { title: '期限', share: 44, align: 'center' },
    { title: '残る\nリスク', share: 38, align: 'center' },
  ]
  const none = '　「高」のリスクで、対応を要するものはない。'
  drawPart(report, { heading: '７　「高」のリスクへの対応', none, columns, rows: model.highTreatments })
  if (model.otherTreatments.length === 0) return
  drawHeading(report, { text: 'そのほかのリスクへの対応', level: 2, keepWithNextPt: 80 })
  drawRows(report, 'そのほかのリスクへの対応', columns, model.otherTreatments)
}

/** Those taken as they are, and those that are no more. */
export function drawAcceptedAndEnded(report: ReportDocument, { accepted, ended }: RiskAnalysisReport): void {
  drawPart(report, {
    heading: '８　受け入れたリスク',
    none: '　承認を受けて受け入れたリスクはない。',
    columns: [
      number,
      matter,
      { title: 'リスク', share: 34, align: 'center' },
      { title: '承認した者', share: 68 },
      { title: '承認日\n及び期限', share: 52, align: 'center' },
      { title: '受け入れる理由', share: 118 },
    ],
    rows: accepted,
  })
  drawPart(report, {
    heading: '９　終了したリスク',
    none: '　終了したリスクはない。',
    columns: [
      number,
      { ...matter, share: 190 },
      { title: '終了前の\nリスク', share: 44, align: 'center' },
      { title: '終了の理由', share: 188 },
    ],
    rows: ended,
  })
}

function drawPart(report: ReportDocument, { heading, none, columns, rows }: Part): void {
  drawHeading(report, { text: heading, level: 1, keepWithNextPt: rows.length === 0 ? 20 : 80 })
  if (rows.length === 0) drawParagraph(report, { text: none, style: bodyStyle, place: heading })
  else drawRows(report, heading.slice(2), columns, rows)
}

function drawRows(report: ReportDocument, place: string, columns: readonly TableColumn[], rows: Rows): void {
  drawTable(report, {
    ...{ place, columns, sizePt: 8, verticalAlign: 'top', repeatsFirstCell: true, spaceAfterPt: 4 },
    rows: rows.map((cells) => ({ cells: cells.map(toCell) })),
  })
}

/** The grave ones stand out without colour. */
function toCell(text: string): TableCell {
  return /^\d 高$/.test(text) ? { text, bold: true } : text
}

/** 発生の可能性 stands on two lines over its narrow column. */
function breakTitle(title: string): string {
  return title.replace(/^(発生の|発生時の|脅威の)/, '$1\n')
}
