import {
  type LetterItem,
  letterTableHeadings,
  type ReminderLetter,
  type ReminderLetterReport,
} from '../../../shared/domain/report/reminder-letter-model.ts'
import { createReportDocument } from '../layout/create-report-document.ts'
import type { ReportFonts } from '../layout/fonts.ts'
import { addBookmark } from '../layout/heading.ts'
import { drawParagraph } from '../layout/paragraph.ts'
import { addPage, addSpace, ensureSpace, type ReportDocument } from '../layout/report-document.ts'
import { drawTable } from '../layout/table.ts'
import { lineHeightPt, type TextStyle } from '../layout/text.ts'

const style: TextStyle = { family: 'mincho', sizePt: 11, lineHeight: 1.8 }
const place = '依頼文'

/** Draws the letters in the form of a 公文書, each on a page of its own. */
export function drawReminderLetter(fonts: ReportFonts, model: ReminderLetterReport): Uint8Array {
  const report = createReportDocument({
    fonts,
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
  if (model.letters.length === 0) drawLine(report, '未提出の点検票はないため、依頼文はありません。', 'left')
  for (const [index, letter] of model.letters.entries()) {
    if (index > 0) addPage(report)
    drawLetter(report, model, letter)
  }
  return report.finish()
}

/** 文書番号, 日付, 宛名, 発信者, 件名, 本文, 記, 担当: the order every 公文書 keeps. */
function drawLetter(report: ReportDocument, model: ReminderLetterReport, letter: ReminderLetter): void {
  const first = report.pages.length - 1
  addBookmark(report, letter.addressee.join(' '), 1)
  drawLine(report, model.documentNumber, 'right')
  drawLine(report, model.dateText, 'right')
  addSpace(report, 12)
  for (const text of letter.addressee) drawLine(report, `　${text}`, 'left')
  addSpace(report, 12)
  drawLine(report, `${model.sender}　`, 'right')
  if (model.omitsSeal) drawLine(report, '（公印省略）　', 'right')
  addSpace(report, 20)
  drawParagraph(report, { text: model.subject, style, place, align: 'center', tag: 'H1' })
  addSpace(report, 16)
  for (const text of letter.body) drawParagraph(report, { text: `　${text}`, style, place })
  addSpace(report, 16)
  drawLine(report, '記', 'center')
  addSpace(report, 10)
  for (const [index, item] of letter.items.entries()) drawItem(report, item, index)
  drawEnd(report, model)
  const pages = report.pages.slice(first)
  for (const [index, page] of pages.entries()) {
    page.frame = { headerText: '', numberText: `${index + 1}／${pages.length}` }
  }
}

function drawLine(report: ReportDocument, text: string, align: 'left' | 'right' | 'center'): void {
  if (text !== '') drawParagraph(report, { text, style, place, align })
}

const numerals = ['１', '２', '３', '４', '５']
const columnShares = [70, 100, 120, 90, 90]

function drawItem(report: ReportDocument, { label, lines, rows }: LetterItem, index: number): void {
  const head = `　${numerals[index] ?? ''}　${label}`
  const [only] = lines
  if (rows.length > 0) {
    drawLine(report, head, 'left')
    drawTable(report, {
      place: label,
      sizePt: 10,
      columns: letterTableHeadings.map((title, at) => ({ title, share: columnShares[at] ?? 90 })),
      rows: rows.map((cells) => ({ cells })),
      spaceAfterPt: 8,
    })
    return
  }
  if (lines.length === 1 && only !== undefined) {
    const hanging = { indentPt: 33, firstIndentPt: -33 }
    drawParagraph(report, { text: `${head}　　${only}`, style, place, align: 'left', ...hanging })
    return
  }
  drawLine(report, head, 'left')
  for (const text of lines) drawParagraph(report, { text, style, place, align: 'left', indentPt: 55 })
}

/** 以上 and 担当, kept together. */
function drawEnd(report: ReportDocument, { contact }: ReminderLetterReport): void {
  ensureSpace(report, 4 * lineHeightPt(style))
  drawLine(report, '以上　', 'right')
  if (contact === '') return
  addSpace(report, 14)
  drawLine(report, `（担当　${contact}）`, 'right')
}
