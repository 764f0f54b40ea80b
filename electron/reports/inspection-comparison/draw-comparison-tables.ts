import type { InspectionComparisonReport } from '../../../shared/domain/report/inspection-comparison-model.ts'
import type { QuestionRow } from '../../../shared/domain/report/inspection-comparison-rows.ts'
import type { ReportDocument } from '../layout/report-document.ts'
import { drawTable } from '../layout/table.ts'
import type { TableColumn } from '../layout/table-model.ts'

type Section = InspectionComparisonReport['total']
type Model = Pick<InspectionComparisonReport, 'years'>

/** Groups down, years across. */
export function drawYearTable(report: ReportDocument, model: Model, section: Section): void {
  drawTable(report, {
    place: section.heading,
    sizePt: 8,
    // the figures of a few years stand near their names
    widthPt: Math.min(report.body.width, 220 + model.years.length * 60),
    columns: [{ title: section.firstColumn, share: 150 }, ...toYearColumns(model)],
    rows: section.rows.map(({ label, cells, isTotal }) => ({ cells: [label, ...cells], isTotal })),
    spaceAfterPt: 8,
  })
}

/** Questions with their marks, years across. */
export function drawQuestionTable(
  report: ReportDocument,
  model: Model,
  table: { readonly name: string; readonly rows: readonly QuestionRow[]; readonly hasAudience: boolean },
): void {
  const audience = table.hasAudience ? [{ title: '対象', share: 42 }] : []
  drawTable(report, {
    place: table.name,
    sizePt: 8,
    columns: [
      ...audience,
      { title: '番号', share: 34 },
      { title: '設問', share: table.hasAudience ? 188 : 230 },
      { title: '変更', share: 44 },
      ...toYearColumns(model),
    ],
    rows: table.rows.map((row) => ({
      cells: [...(table.hasAudience ? [row.audience] : []), row.code, row.text, row.marks, ...row.cells],
    })),
    spaceAfterPt: 3,
  })
}

/** Every group in every year with all that was counted. */
export function drawCountTable(
  report: ReportDocument,
  table: InspectionComparisonReport['countTables'][number],
): void {
  const right = { share: 52, align: 'right' } as const
  const titles = [
    ...['対象（枚）', '提出（枚）', '回収率', 'できている', '一部\nできている', 'できていない'],
    ...['わからない', '該当なし', '実施率'],
  ]
  drawTable(report, {
    place: table.name,
    sizePt: 8,
    columns: [
      { title: table.firstColumn, share: 150 },
      { title: '年度', share: 44 },
      ...titles.map((title) => ({ title, ...right })),
    ],
    rows: table.rows.map(({ label, cells }) => ({ cells: [label, ...cells] })),
    spaceAfterPt: 8,
  })
}

function toYearColumns({ years }: Model): readonly TableColumn[] {
  return years.map(({ heading }) => ({ title: heading, share: 39, align: 'right' }))
}
