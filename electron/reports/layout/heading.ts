import { drawParagraph } from './paragraph.ts'
import { addSpace, ensureSpace, type ReportDocument } from './report-document.ts'
import { lineHeightPt, type TextStyle } from './text.ts'

export type Heading = {
  readonly text: string
  readonly level: 1 | 2 | 3
  /** At least this much of what follows stays on the heading's page. */
  readonly keepWithNextPt?: number
}

const styles: Readonly<Record<1 | 2 | 3, TextStyle>> = {
  1: { family: 'gothic', sizePt: 13, bold: true, lineHeight: 1.5 },
  2: { family: 'gothic', sizePt: 11, bold: true, lineHeight: 1.5 },
  3: { family: 'gothic', sizePt: 10, bold: true, lineHeight: 1.5 },
}

const spaces = {
  1: { before: 16, after: 6 },
  2: { before: 12, after: 4 },
  3: { before: 8, after: 3 },
} as const

/** Draws a numbered heading with its bookmark, never as the last thing on a page. */
export function drawHeading(report: ReportDocument, heading: Heading): void {
  const { text, level, keepWithNextPt = 48 } = heading
  const style = styles[level]
  const space = spaces[level]
  addSpace(report, space.before)
  ensureSpace(report, lineHeightPt(style) + space.after + keepWithNextPt)
  addBookmark(report, text, level)
  drawParagraph(report, {
    text,
    style,
    place: '見出し',
    align: 'left',
    tag: `H${level}`,
    spaceAfterPt: space.after,
  })
}

/** Adds a bookmark to the current place, below the last one of the level above. */
export function addBookmark(report: ReportDocument, title: string, level: 1 | 2 | 3): void {
  const { outline, page } = report.file
  // the page being drawn need not be the last one begun
  const pageNumber = report.pages.indexOf(report.page)
  let parent = outline
  for (let depth = 1; depth < level; depth += 1) parent = parent.children.at(-1) ?? parent
  // left is counted from the right edge by pdfkit
  parent.addItem(title, { pageNumber, top: report.y, left: page.width, zoom: 0, fit: false, expanded: true })
}
