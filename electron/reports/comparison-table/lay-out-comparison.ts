import type {
  ComparisonCell,
  ComparisonRow,
  ComparisonTableReport,
} from '../../../shared/domain/report/comparison-table.ts'
import type { ReportFonts } from '../layout/fonts.ts'
import { breakIntoLines, type Line, lineHeightPt, type TextStyle } from '../layout/text.ts'

export const bodyStyle: TextStyle = { family: 'mincho', sizePt: 10, lineHeight: 1.6 }
export const linePt = lineHeightPt(bodyStyle)
export const paddingPt = { x: 6, y: 4 } as const

/** One text broken into lines, and where its first and its other lines begin. */
export type CellLines = {
  readonly lines: readonly Line[]
  readonly firstIndentPt: number
  readonly indentPt: number
}

/** Two texts side by side; a line of one always stands beside the same line of the other. */
export type RowLines = {
  readonly cells: readonly [CellLines, CellLines]
  readonly lineCount: number
  readonly keepsWithNext: boolean
  readonly spaceBeforePt: number
  readonly bookmark: string | null
}

/** Breaks every text into lines as one string, so that the end of an underline never moves a line's end. */
export function layOutComparison(
  fonts: ReportFonts,
  report: ComparisonTableReport,
  columnPt: number,
): RowLines[] {
  return report.rows.map((row) => {
    const cells = [
      toCellLines(fonts, row.cells[0], columnPt, toPlace(report, row, 0)),
      toCellLines(fonts, row.cells[1], columnPt, toPlace(report, row, 1)),
    ] as const
    return {
      cells,
      lineCount: Math.max(1, cells[0].lines.length, cells[1].lines.length),
      keepsWithNext: row.keepsWithNext,
      spaceBeforePt: row.startsUnit ? linePt / 2 : 0,
      bookmark: row.bookmark,
    }
  })
}

function toCellLines(fonts: ReportFonts, cell: ComparisonCell, columnPt: number, place: string): CellLines {
  const em = bodyStyle.sizePt
  const [firstIndentPt, indentPt] = [cell.indent * em, cell.hang * em]
  if (cell.runs.length === 0) return { lines: [], firstIndentPt, indentPt }
  const spans = cell.runs.map(({ text, isMarked }) => ({ text, underline: isMarked }))
  const measure = {
    widthPt: columnPt - 2 * paddingPt.x - indentPt,
    firstIndentPt: firstIndentPt - indentPt,
  }
  return { lines: breakIntoLines(fonts, spans, bodyStyle, measure, place), firstIndentPt, indentPt }
}

/** How the place of a character is told that cannot be printed. */
function toPlace({ headings }: ComparisonTableReport, { cells }: ComparisonRow, side: 0 | 1): string {
  const start = cells[side].runs.map(({ text }) => text).join('')
  return `${headings[side]} ${start.slice(0, 16)}`
}
