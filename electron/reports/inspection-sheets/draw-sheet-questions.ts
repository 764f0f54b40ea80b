import {
  type PrintedQuestion,
  type PrintedSheet,
  sheetBoxes,
} from '../../../shared/domain/report/inspection-sheets-model.ts'
import {
  drawArtifact,
  drawContent,
  drawLine,
  fillRectangles,
  strokeRectangles,
  strokeSegments,
} from '../layout/ink.ts'
import { addPage, type ReportDocument } from '../layout/report-document.ts'
import { breakIntoLines, type Line, lineHeightPt, type TextStyle } from '../layout/text.ts'
import { toPt } from '../layout/units.ts'

const textStyle: TextStyle = { family: 'gothic', sizePt: 10.5, lineHeight: 1.4 }
const guidanceStyle: TextStyle = { family: 'gothic', sizePt: 8.5, lineHeight: 1.35, gray: 0.25 }
const noteStyle: TextStyle = { family: 'gothic', sizePt: 9.5, lineHeight: 1.4 }
const headingStyle: TextStyle = { family: 'gothic', sizePt: 8, bold: true, lineHeight: 1.2 }
const digitStyle: TextStyle = { family: 'gothic', sizePt: 9, lineHeight: 1.2 }

const numberWidth = toPt(10)
const boxColumn = toPt(12.5)
const box = toPt(6)
const noteHeight = toPt(8.5)
const padding = 4
const headingHeight = toPt(8.5)
const thin = { widthPt: 0.5, gray: 0.35 } as const
const strong = { widthPt: 0.9, gray: 0 } as const

type Block = {
  readonly question: PrintedQuestion
  readonly text: readonly Line[]
  readonly guidance: readonly Line[]
  readonly note: readonly Line[]
  readonly textHeightPt: number
  readonly noteHeightPt: number
  readonly heightPt: number
}

/**
 * Draws the questions with five boxes each; the words over the boxes stand on every page, and no question is split. The
 * last one stays with what follows it, so that nobody seals a page without a question. Gives the page of each.
 */
export function drawSheetQuestions(
  report: ReportDocument,
  sheet: PrintedSheet,
  endHeightPt: number,
): readonly number[] {
  drawColumnHeadings(report)
  const whole = report.body.bottom - report.body.top - headingHeight
  return sheet.questions.map((question, index) => {
    const block = layOut(report, question)
    const withEnd = block.heightPt + (index === sheet.questions.length - 1 ? endHeightPt : 0)
    const wanted = withEnd > whole ? block.heightPt : withEnd
    if (report.y + wanted > report.body.bottom) {
      addPage(report)
      drawColumnHeadings(report)
    }
    drawBlock(report, block)
    return report.pages.length - 1
  })
}

function layOut(report: ReportDocument, question: PrintedQuestion): Block {
  const place = `設問 ${question.number}`
  const widthPt = report.body.width - numberWidth - boxColumn * sheetBoxes.length - padding
  const fonts = report.fonts
  const text = breakIntoLines(fonts, question.text, textStyle, { widthPt }, place)
  const wide = { widthPt: report.body.width - numberWidth - padding }
  const guidance =
    question.guidance === '' ? [] : breakIntoLines(fonts, question.guidance, guidanceStyle, wide, place)
  const noteWidth = report.body.width - numberWidth - padding * 2
  const note = breakIntoLines(fonts, toNoteText(question), noteStyle, { widthPt: noteWidth }, `${place} 備考`)
  const noteHeightPt = Math.max(noteHeight, note.length * lineHeightPt(noteStyle) + padding)
  const textHeightPt = Math.max(text.length * lineHeightPt(textStyle), box + padding)
  const guidanceHeightPt = guidance.length * lineHeightPt(guidanceStyle)
  const heightPt = padding + textHeightPt + guidanceHeightPt + padding + noteHeightPt
  return { question, text, guidance, note, textHeightPt, noteHeightPt, heightPt }
}

function toNoteText({ answerText, note }: PrintedQuestion): string {
  if (answerText === '') return `備考　${note}`
  return note === '' ? `回答　${answerText}` : `回答　${answerText}　備考　${note}`
}

function drawColumnHeadings(report: ReportDocument): void {
  const { left, right, width } = report.body
  const top = report.y
  drawArtifact(report, 'Layout', () => {
    fillRectangles(report, [{ x: left, y: top, width, height: headingHeight }], 0.92)
    strokeSegments(
      report,
      [{ x1: left, y1: top + headingHeight, x2: right, y2: top + headingHeight }],
      strong,
    )
    for (const [index, { word }] of sheetBoxes.entries()) {
      drawCentred(report, word, headingStyle, toBoxX(report, index), top + headingHeight / 2)
    }
  })
  report.y = top + headingHeight
}

function drawBlock(report: ReportDocument, block: Block): void {
  const { left, right } = report.body
  const top = report.y
  const noteTop = top + block.heightPt - block.noteHeightPt
  drawBoxes(report, block.question, top + padding + 2)
  report.tags.open('P')
  drawContent(report, () => {
    drawLines(report, toLines(report, block.question.number), left + 2, top + padding, textStyle)
    const x = left + numberWidth
    drawLines(report, block.text, x, top + padding, textStyle)
    drawLines(report, block.guidance, x, top + padding + block.textHeightPt, guidanceStyle)
    drawLines(report, block.note, left + numberWidth, noteTop + 2, noteStyle)
  })
  report.tags.close('P')
  report.y = top + block.heightPt
  drawArtifact(report, 'Layout', () => {
    const noteRule = { x1: left + numberWidth, y1: noteTop, x2: right, y2: noteTop }
    strokeSegments(report, [noteRule], { widthPt: 0.3, gray: 0.7 })
    strokeSegments(report, [{ x1: left, y1: report.y, x2: right, y2: report.y }], thin)
  })
}

function toLines(report: ReportDocument, number: string): readonly Line[] {
  return breakIntoLines(
    report.fonts,
    number,
    { ...textStyle, bold: true },
    { widthPt: numberWidth },
    '設問の番号',
  )
}

/** Draws lines below one another. */
function drawLines(
  report: ReportDocument,
  lines: readonly Line[],
  x: number,
  top: number,
  style: TextStyle,
): void {
  for (const [index, line] of lines.entries()) {
    drawLine(report, line, { x, top: top + index * lineHeightPt(style) }, style)
  }
}

function toBoxX(report: ReportDocument, index: number): number {
  return report.body.right - boxColumn * (sheetBoxes.length - index)
}

/** Five boxes with their digits, which are those of the keys that enter them; the ticked one carries a tick. */
function drawBoxes(report: ReportDocument, { ticked }: PrintedQuestion, top: number): void {
  const digitWidth = toPt(3.2)
  drawArtifact(report, 'Layout', () => {
    const boxes = sheetBoxes.map((_, index) => ({
      x: toBoxX(report, index) + (boxColumn - box) / 2 + digitWidth / 2,
      y: top,
      width: box,
      height: box,
    }))
    strokeRectangles(report, boxes, { widthPt: 0.8, gray: 0 })
    for (const [index, { key }] of sheetBoxes.entries()) {
      const digit = breakIntoLines(report.fonts, key, digitStyle, { widthPt: digitWidth * 2 }, '四角の番号')
      const at = boxes[index]
      if (at) drawLines(report, digit, at.x - digitWidth, top + 3, digitStyle)
    }
    const at = ticked === null ? undefined : boxes[ticked]
    if (at) drawTick(report, at.x, at.y)
  })
}

function drawTick(report: ReportDocument, x: number, y: number): void {
  const segments = [
    { x1: x + box * 0.15, y1: y + box * 0.5, x2: x + box * 0.42, y2: y + box * 0.82 },
    { x1: x + box * 0.42, y1: y + box * 0.82, x2: x + box * 0.92, y2: y + box * 0.1 },
  ]
  strokeSegments(report, segments, { widthPt: 1.8, gray: 0 })
}

/** The words of a column in one line or two, in the middle of its heading. */
function drawCentred(
  report: ReportDocument,
  text: string,
  style: TextStyle,
  x: number,
  middle: number,
): void {
  const lines = breakIntoLines(report.fonts, text, style, { widthPt: boxColumn * 2 }, '四角の見出し')
  const top = middle - (lines.length * lineHeightPt(style)) / 2
  for (const [index, line] of lines.entries()) {
    const place = { x: x + (boxColumn - line.widthPt) / 2, top: top + index * lineHeightPt(style) }
    drawLine(report, line, place, style)
  }
}
