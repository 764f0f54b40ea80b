import type { ReportDocument } from './report-document.ts'
import { drawTable } from './table.ts'

/** A table of two columns, what and how much. */
export function drawLabelledValues(
  report: ReportDocument,
  place: string,
  values: readonly { readonly label: string; readonly value: string }[],
  sizePt = 9.5,
): void {
  drawTable(report, {
    place,
    sizePt,
    columns: [
      { title: '項目', share: 1 },
      { title: '内容', share: 3 },
    ],
    rows: values.map(({ label, value }) => ({ cells: [{ text: label, bold: true }, value] })),
  })
}
