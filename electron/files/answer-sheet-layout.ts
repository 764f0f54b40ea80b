import type { CellStyle } from 'hucre/xlsx'
import { fileHeadings, fileLabels, fileRows } from '../../shared/domain/inspection/answer-sheet-file.ts'
import type { AnswerSheetTab } from './answer-book.ts'

/** Comes with Windows; where it is missing, the program that opens the file takes its own. */
export const answerFont = { name: 'BIZ UDPゴシック', size: 11 }

/** Widths in half-width characters: 番号, 設問, 説明, 回答, 備考. Together they fill a landscape A4 page. */
export const answerColumns = [13, 42, 50, 17, 38] as const

const line = { style: 'thin', color: { rgb: '999999' } } as const
const framed: CellStyle = { border: { top: line, right: line, bottom: line, left: line } }
const wrapped: CellStyle = { ...framed, alignment: { wrapText: true, vertical: 'top' } }
const title: CellStyle = { font: { ...answerFont, bold: true, size: 14 } }
const grey: CellStyle['fill'] = { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'EEEEEE' } }
const label: CellStyle = { ...framed, fill: grey, font: { ...answerFont, bold: true } }
const heading: CellStyle = { ...label, alignment: { horizontal: 'center', vertical: 'center' } }
const value: CellStyle = { ...framed, alignment: { horizontal: 'left' } }
// told apart from what people read; it is for the program
const check: CellStyle = { ...value, font: { ...answerFont, size: 9, color: { rgb: '777777' } } }
const toFill: CellStyle = {
  ...wrapped,
  // text stays text: a date typed into a note would otherwise become a number
  numFmt: '@',
  protection: { locked: false },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFF9DB' } },
}

/** Styles by the place of a cell, counted from 0. */
export function toAnswerStyles({ questions }: AnswerSheetTab): Map<string, { style: CellStyle }> {
  const styles = new Map<string, { style: CellStyle }>()
  const set = (row: number, column: number, style: CellStyle) => styles.set(`${row - 1},${column}`, { style })
  set(1, 0, title)
  for (const [index, name] of fileLabels.entries()) {
    const row = fileRows.firstLabel + index
    set(row, 0, label)
    set(row, 1, name === '照合番号' ? check : value)
  }
  set(fileRows.guidance, 0, { alignment: { wrapText: true, vertical: 'center' } })
  for (const column of fileHeadings.keys()) set(fileRows.headings, column, heading)
  for (const index of questions.keys()) {
    for (const column of fileHeadings.keys())
      set(fileRows.firstQuestion + index, column, column >= 3 ? toFill : wrapped)
  }
  return styles
}

const linePt = 14.5

/** Heights in points, by row counted from 0: Excel makes rows only as high as one line unless it is told. */
export function toRowHeights({ guidance, questions }: AnswerSheetTab): Map<number, { height: number }> {
  const whole = answerColumns.reduce((sum, width) => sum + width, 0)
  const heights = new Map<number, { height: number }>([
    [0, { height: 24 }],
    [fileRows.guidance - 1, { height: countLines(guidance, whole) * linePt + 6 }],
    [fileRows.headings - 1, { height: 22 }],
  ])
  for (const [index, question] of questions.entries()) {
    const { text, guidance: hint, note } = question
    const [, textWidth, hintWidth, , noteWidth] = answerColumns
    const lines = [countLines(text, textWidth), countLines(hint, hintWidth), countLines(note, noteWidth)]
    heights.set(fileRows.firstQuestion - 1 + index, {
      height: Math.min(400, Math.max(...lines) * linePt + 5),
    })
  }
  return heights
}

/** How many lines a text takes; a Japanese character is as wide as two others, and a line ends a little early. */
function countLines(text: string, width: number): number {
  return text.split('\n').reduce((sum, part) => sum + Math.max(1, Math.ceil(toWidth(part) / (width - 2))), 0)
}

function toWidth(text: string): number {
  return [...text].reduce((sum, character) => sum + (character.charCodeAt(0) < 0x100 ? 1 : 2), 0)
}
