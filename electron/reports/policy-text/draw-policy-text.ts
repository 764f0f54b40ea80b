import type { PolicyBlock, PolicyTextReport } from '../../../shared/domain/report/policy-text-model.ts'
import { createReportDocument } from '../layout/create-report-document.ts'
import type { ReportFonts } from '../layout/fonts.ts'
import { addBookmark } from '../layout/heading.ts'
import { drawParagraph } from '../layout/paragraph.ts'
import { addSpace, ensureSpace, type ReportDocument } from '../layout/report-document.ts'
import { lineHeightPt, type TextStyle } from '../layout/text.ts'

const bodyStyle: TextStyle = { family: 'mincho', sizePt: 10.5, lineHeight: 1.75 }
const titleStyle: TextStyle = { family: 'mincho', sizePt: 15, bold: true, lineHeight: 1.6 }
const headingStyle: TextStyle = { family: 'mincho', sizePt: 11.5, bold: true, lineHeight: 1.75 }
const em = bodyStyle.sizePt
const linePt = lineHeightPt(bodyStyle)

/** Draws the 方針本文 as an official text is set: captions over articles, numbers hanging out by one character. */
export function drawPolicyText(fonts: ReportFonts, model: PolicyTextReport, isSigned = false): Uint8Array {
  const report = createReportDocument({
    fonts,
    meta: {
      title: model.title,
      organizationName: model.organizationName,
      formNumber: model.formNumber,
      handling: model.handling,
      createdOnText: model.createdOnText,
      createdAt: model.createdAt,
    },
    marks: { isSample: model.isSample, isDraft: model.isDraft, printedText: model.printedText },
    isSigned,
  })
  drawTitle(report, model)
  for (const [index, block] of model.blocks.entries()) drawBlock(report, block, model.blocks[index - 1])
  return report.finish()
}

function drawTitle(report: ReportDocument, model: PolicyTextReport): void {
  drawParagraph(report, { text: model.title, style: titleStyle, place: '題名', align: 'center', tag: 'H1' })
  addSpace(report, 4)
  drawParagraph(report, {
    text: model.editionText,
    style: bodyStyle,
    place: '版',
    align: 'right',
    spaceAfterPt: em,
  })
  for (const text of model.preamble)
    drawParagraph(report, { text: `　${text}`, style: bodyStyle, place: '前文', spaceAfterPt: 4 })
}

function drawBlock(report: ReportDocument, block: PolicyBlock, before: PolicyBlock | undefined): void {
  if (block.kind === 'heading') drawBlockHeading(report, block)
  else if (block.kind === 'caption') drawCaption(report, block.text)
  else if (block.kind === 'text') drawNumberedText(report, block, before)
  else drawParagraph(report, { text: block.text, style: bodyStyle, place: '別表', align: 'left' })
}

function drawBlockHeading(report: ReportDocument, block: PolicyBlock & { readonly kind: 'heading' }): void {
  addSpace(report, linePt * 0.8)
  ensureSpace(report, lineHeightPt(headingStyle) + 3 * linePt)
  addBookmark(report, block.text, toLevel(block.depth))
  drawParagraph(report, {
    text: block.text,
    style: headingStyle,
    place: '見出し',
    align: 'left',
    indentPt: 3 * em,
    tag: toLevel(block.depth) === 1 ? 'H2' : 'H3',
    spaceAfterPt: linePt * 0.3,
  })
}

/** Never the last line of a page: the article below it comes along. */
function drawCaption(report: ReportDocument, text: string): void {
  addSpace(report, linePt * 0.4)
  drawParagraph(report, {
    text,
    style: bodyStyle,
    place: '見出し',
    align: 'left',
    indentPt: 2 * em,
    firstIndentPt: -em,
    keepWithNextPt: 3 * linePt,
  })
}

function drawNumberedText(
  report: ReportDocument,
  block: PolicyBlock & { readonly kind: 'text' },
  before: PolicyBlock | undefined,
): void {
  if (block.bookmark) {
    if (before && before.kind !== 'caption') addSpace(report, linePt * 0.4)
    ensureSpace(report, 3 * linePt)
    addBookmark(report, block.bookmark.text, toLevel(block.bookmark.depth))
  }
  drawParagraph(report, {
    text: block.text,
    style: bodyStyle,
    place: block.text.slice(0, 12),
    indentPt: (block.indent + 1) * em,
    firstIndentPt: -em,
  })
}

function toLevel(depth: number): 1 | 2 | 3 {
  if (depth <= 1) return 1
  return depth === 2 ? 2 : 3
}
