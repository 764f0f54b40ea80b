import type {
  ReminderLetter,
  ReminderLetterReport,
} from '../../../shared/domain/report/reminder-letter-model.ts'
import { createReportDocument } from '../layout/create-report-document.ts'
import type { ReportFonts } from '../layout/fonts.ts'
import { addBookmark } from '../layout/heading.ts'
import { drawParagraph } from '../layout/paragraph.ts'
import { addPage, addSpace, type ReportDocument } from '../layout/report-document.ts'
import type { TextStyle } from '../layout/text.ts'

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
  if (model.letters.length === 0) {
    drawParagraph(report, {
      text: '未提出の点検票はないため、依頼文はありません。',
      style,
      place,
      align: 'left',
    })
  }
  for (const [index, letter] of model.letters.entries()) {
    if (index > 0) addPage(report)
    drawLetter(report, model, letter)
  }
  return report.finish()
}

function drawLetter(report: ReportDocument, model: ReminderLetterReport, letter: ReminderLetter): void {
  const first = report.pages.length - 1
  const line = (text: string, align: 'left' | 'right' | 'center'): void => {
    if (text !== '') drawParagraph(report, { text, style, place, align })
  }
  addBookmark(report, letter.addressee.join(' '), 1)
  line(model.documentNumber, 'right')
  line(model.dateText, 'right')
  addSpace(report, 12)
  for (const text of letter.addressee) line(`　${text}`, 'left')
  addSpace(report, 12)
  line(`${model.sender}　`, 'right')
  addSpace(report, 20)
  drawParagraph(report, {
    text: model.subject,
    style: { ...style, bold: false },
    place,
    align: 'center',
    tag: 'H1',
  })
  addSpace(report, 16)
  for (const text of letter.body) drawParagraph(report, { text: `　${text}`, style, place })
  addSpace(report, 16)
  line('記', 'center')
  addSpace(report, 10)
  drawItems(report, letter)
  line('以上', 'right')
  const pages = report.pages.slice(first)
  for (const [index, page] of pages.entries()) {
    page.frame = { headerText: '', numberText: `${index + 1}／${pages.length}` }
  }
}

function drawItems(report: ReportDocument, letter: ReminderLetter): void {
  const numerals = ['１', '２', '３', '４', '５']
  for (const [index, { label, lines }] of letter.items.entries()) {
    const [only] = lines
    const head = `　${numerals[index] ?? ''}　${label}`
    if (lines.length === 1 && only !== undefined) {
      const hanging = { indentPt: 33, firstIndentPt: -33 }
      drawParagraph(report, { text: `${head}　　${only}`, style, place, align: 'left', ...hanging })
      continue
    }
    drawParagraph(report, { text: head, style, place, align: 'left' })
    for (const text of lines) drawParagraph(report, { text, style, place, align: 'left', indentPt: 55 })
  }
}
