import { type BarChart, buildBarChart } from '../../../shared/domain/chart/bar-chart.ts'
import { toPercentText } from '../../../shared/domain/report/figures.ts'
import type {
  ChartRow,
  ParticipationRow,
  TallyRow,
} from '../../../shared/domain/report/inspection-result-rows.ts'
import { drawBarChart } from '../layout/chart.ts'
import type { ReportDocument } from '../layout/report-document.ts'
import { drawTable } from '../layout/table.ts'
import type { TableColumn } from '../layout/table-model.ts'

/** The columns of every tally, after the first; their shares are points of a portrait page. */
export const tallyColumns: readonly TableColumn[] = [
  { title: 'できて\nいる', share: 32, align: 'right' },
  { title: '一部\nできて\nいる', share: 32, align: 'right' },
  { title: 'できて\nいない', share: 32, align: 'right' },
  { title: 'わから\nない', share: 32, align: 'right' },
  { title: '該当\nなし', share: 32, align: 'right' },
  { title: '実施率', share: 42, align: 'right' },
  { title: '前年度', share: 42, align: 'right' },
]

/** The cells of a tally row under `tallyColumns`. */
export function toTallyCells(row: TallyRow): readonly string[] {
  return [row.done, row.partlyDone, row.notDone, row.unknown, row.notApplicable, row.rate, row.previousRate]
}

/** Counts and rates of each part, with last year beside them. */
export function drawTally(
  report: ReportDocument,
  table: { readonly place: string; readonly firstColumn: string; readonly rows: readonly TallyRow[] },
): void {
  drawTable(report, {
    place: table.place,
    columns: [
      { title: table.firstColumn, share: 170 },
      ...tallyColumns,
      { title: '差', share: 42, align: 'right' },
    ],
    rows: table.rows.map((row) => ({
      cells: [row.label, ...toTallyCells(row), row.difference],
      isTotal: row.isTotal,
    })),
    spaceAfterPt: 10,
  })
}

/** Who was asked and who answered. */
export function drawParticipation(
  report: ReportDocument,
  table: { readonly place: string; readonly firstColumn: string; readonly rows: readonly ParticipationRow[] },
): void {
  drawTable(report, {
    place: table.place,
    columns: [
      { title: table.firstColumn, share: 42 },
      { title: '対象（枚）', share: 20, align: 'right' },
      { title: '提出（枚）', share: 20, align: 'right' },
      { title: '未提出（枚）', share: 20, align: 'right' },
      { title: '回収率', share: 20, align: 'right' },
    ],
    rows: table.rows.map((row) => ({
      cells: [row.label, row.assigned, row.submitted, row.unsubmitted, row.share],
      isTotal: row.isTotal,
    })),
    spaceAfterPt: 10,
  })
}

/** As many groups of two bars as a page has room for; a chart is never cut. */
const groupsOfPage = 22

/** This year against last year, each bar with its figure. */
export function drawRateChart(
  report: ReportDocument,
  chart: {
    readonly place: string
    readonly series: readonly string[]
    readonly rows: readonly ChartRow[]
  },
): void {
  for (let from = 0; from < chart.rows.length; from += groupsOfPage) {
    const rows = chart.rows.slice(from, from + groupsOfPage)
    drawBarChart(report, toBarChart(chart.series, rows, report.body.width), {
      place: chart.place,
      alt: rows.map((row) => toWords(row, chart.series)).join('。'),
      spaceAfterPt: 8,
    })
  }
}

function toBarChart(series: readonly string[], rows: readonly ChartRow[], width: number): BarChart {
  return buildBarChart({
    width,
    labelWidth: 132,
    series,
    groups: rows.map((row) => ({
      label: row.label,
      values: toShares(row, series).map((share) => ({ share, label: toPercentText(share) })),
    })),
  })
}

function toWords(row: ChartRow, series: readonly string[]): string {
  const figures = toShares(row, series).map((share, at) => `${series[at] ?? ''} ${toPercentText(share)}`)
  return `${row.label} ${figures.join('、')}`
}

/** As many shares as there are years to show. */
function toShares(row: ChartRow, series: readonly string[]): readonly (number | null)[] {
  return [row.share, row.previousShare].slice(0, series.length)
}
